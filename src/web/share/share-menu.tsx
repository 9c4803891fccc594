import { useEffect, useState } from 'preact/hooks';
import { htmlReport } from '../../report/index.ts';
import { grouped } from '../../report/words/index.ts';
import type { CaseIn } from '../state/address.ts';
import { formatState } from '../state/address.ts';
import { stateOf } from '../state/follow.ts';
import { whatIfWords } from '../state/what-if.ts';
import type { Workbench } from '../state/workbench.ts';
import { inputOf, shownAnswers } from '../views/report-view.tsx';
import { csvOf } from './csv.ts';
import { MOST_PACKED, packCase } from './pack.ts';
import {
  chartsIn,
  type Found,
  fileName,
  offer,
  pngFile,
  rowsOf,
  svgFile,
  tablesIn,
} from './pictures.ts';

/** A link to what is seen, the report as one file, and each chart and table of the view. */
export function ShareMenu({ workbench }: { readonly workbench: Workbench }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="menu settings share"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>Share</summary>
      {open && (
        <div class="menu-body">
          <LinkPart workbench={workbench} />
          <ReportPart workbench={workbench} />
          <FilesPart workbench={workbench} />
        </div>
      )}
    </details>
  );
}

/** The case as the link is to have it: an untouched example by its name, any other packed. */
function useCaseIn({ file, document }: Workbench): CaseIn | null {
  const [at, setAt] = useState<CaseIn | null>(null);
  const open = file.value;
  const text = document.text.value;
  useEffect(() => {
    let gone = false;
    if (open === null) return;
    const { origin, saved, name, sources } = open;
    if (origin.kind === 'local' && origin.at?.kind === 'example' && saved === text) {
      setAt(origin.at);
    } else {
      void packCase({ file: name, text, sources }).then((packed) => {
        if (!gone) setAt({ kind: 'packed', packed });
      });
    }
    return () => {
      gone = true;
    };
  }, [open, text]);
  return at;
}

function LinkPart({ workbench }: { readonly workbench: Workbench }) {
  const at = useCaseIn(workbench);
  const [told, setTold] = useState('');
  const fits = at === null || at.kind === 'example' || at.packed.length <= MOST_PACKED;
  const hash = formatState(stateOf(workbench), fits ? at : null);
  const link = `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}#${hash}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setTold('Copied.');
    } catch {
      setTold('The browser did not let it be copied: select the link and copy it by hand.');
    }
  };
  return (
    <section aria-labelledby="share-link">
      <h2 id="share-link">Link</h2>
      <p>{contentWords(at, fits)}</p>
      {workbench.file.value?.origin.kind === 'server' ? (
        <p class="hint">
          It leads to this server: it opens only where the server is reached, while it runs. Others
          get the report as a file.
        </p>
      ) : null}
      <label class="field">
        <span>The link, {grouped(link.length)} characters</span>
        <input
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div class="row">
        <button type="button" disabled={at === null} onClick={() => void copy()}>
          Copy link
        </button>
        <span role="status">{told}</span>
      </div>
    </section>
  );
}

function contentWords(at: CaseIn | null, fits: boolean): string {
  const state = 'view, settings, axes and the changes that are tried';
  if (at?.kind === 'example') return `It holds the name of the example, and ${state}.`;
  if (fits) {
    return `It holds the whole case with the texts of its sources, and ${state}. Whoever has the link can read all of it; browsers keep it in their history. If the case is confidential, so is the link.`;
  }
  return `The case is too large for a link. This one holds ${state} alone: send the case file and the texts of its sources along, and open them on the page of the link.`;
}

/** The whole report as one file, with the answers that are shown. */
function ReportPart({ workbench }: { readonly workbench: Workbench }) {
  const now = shownAnswers(workbench);
  const found = now.found.value;
  const tried = workbench.shown.value === 'case' ? [] : workbench.whatIfs.value;
  const make = () => {
    if (found === null) return;
    const input = inputOf(found);
    const base = workbench.answers.kase.value ?? found.kase;
    const words = tried.map((whatIf) => whatIfWords(base, whatIf)).join('; ');
    const name = words === '' ? input.kase.name : `${input.kase.name} (tried: ${words})`;
    const html = htmlReport({ ...input, kase: { ...input.kase, name } });
    offer(fileName(input.kase.name, 'html'), new Blob([html], { type: 'text/html' }));
  };
  return (
    <section aria-labelledby="share-report">
      <h2 id="share-report">Report</h2>
      <p>
        One HTML file that opens without this page and loads nothing. It quotes the sources and
        states all inputs{tried.length === 0 ? '' : ', with the changes that are tried'}.
      </p>
      <div class="row">
        <button type="button" disabled={found === null || !now.current.value} onClick={make}>
          Download the report
        </button>
        <button type="button" onClick={() => print()}>
          Print this view
        </button>
      </div>
    </section>
  );
}

/** Every chart and table of the view, as files. */
function FilesPart({ workbench }: { readonly workbench: Workbench }) {
  const [charts, setCharts] = useState<readonly Found<SVGSVGElement>[]>([]);
  const [tables, setTables] = useState<readonly Found<HTMLTableElement>[]>([]);
  const view = workbench.view.value;
  const found = shownAnswers(workbench).found.value;
  useEffect(() => {
    const main = document.getElementById('main');
    if (main === null) return;
    setCharts(chartsIn(main));
    setTables(tablesIn(main));
  }, [view, found]);
  const png = async ({ name, element }: Found<SVGSVGElement>) => {
    try {
      offer(fileName(name, 'png'), await pngFile(element));
    } catch {
      workbench.notice.value = `The browser could not draw “${name}” as a picture; take the SVG.`;
    }
  };
  const svg = ({ name, element }: Found<SVGSVGElement>) =>
    offer(fileName(name, 'svg'), new Blob([svgFile(element)], { type: 'image/svg+xml' }));
  const csv = ({ name, element }: Found<HTMLTableElement>) =>
    offer(fileName(name, 'csv'), new Blob([csvOf(rowsOf(element))], { type: 'text/csv' }));
  return (
    <section aria-labelledby="share-files">
      <h2 id="share-files">Charts and tables of this view</h2>
      {charts.length + tables.length === 0 ? <p>This view has none.</p> : null}
      <ul class="share-files">
        {charts.map((one) => (
          <li key={`chart ${one.name}`}>
            <span>{one.name}</span>
            <FileButton kind="SVG" of={one.name} onClick={() => svg(one)} />
            <FileButton kind="PNG" of={one.name} onClick={() => void png(one)} />
          </li>
        ))}
        {tables.map((one) => (
          <li key={`table ${one.name}`}>
            <span>{one.name}, table</span>
            <FileButton kind="CSV" of={one.name} onClick={() => csv(one)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileButton({
  kind,
  of,
  onClick,
}: {
  readonly kind: string;
  readonly of: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" aria-label={`${kind}: ${of}`} onClick={onClick}>
      {kind}
    </button>
  );
}
