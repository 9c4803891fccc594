import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Case, Quote, Source } from '../../case/index.ts';
import { type Anchor, contestedReadings, findQuote } from '../../record/index.ts';
import { type Piece, piecesOf } from '../../report/record/index.ts';
import { clean, count, quoteAnchor } from '../../report/words/index.ts';
import { type Citing, citationsOf, refKey } from '../state/cited.ts';
import type { Workbench } from '../state/workbench.ts';
import { ReportView, shownAnswers } from './report-view.tsx';

type Citations = ReadonlyMap<string, readonly Citing[]>;

/** The texts of the sources with their statements marked, and where each enters the case. */
export function RecordView({ workbench }: { readonly workbench: Workbench }) {
  const kase = shownAnswers(workbench).found.value?.kase ?? null;
  const texts = workbench.file.value?.sources ?? {};
  const cited = useMemo(() => (kase === null ? new Map() : citationsOf(kase)), [kase]);
  if (kase === null) return null;
  if (kase.sources.length === 0) {
    return (
      <p>The case names no sources. What it says rests on the reasons of its analyst alone.</p>
    );
  }
  return (
    <>
      <Summary kase={kase} cited={cited} />
      {kase.sources.map((source) => (
        <SourcePart
          key={source.id}
          workbench={workbench}
          source={source}
          text={
            source.text !== null && Object.hasOwn(texts, source.text) ? texts[source.text]! : null
          }
          cited={cited}
        />
      ))}
      <ReportView workbench={workbench} sections={['contested']} />
    </>
  );
}

function Summary({ kase, cited }: { readonly kase: Case; readonly cited: Citations }) {
  const refs = kase.sources.flatMap(({ id, quotes }) =>
    quotes.map(({ anchor }) => refKey({ source: id, anchor })),
  );
  const used = refs.filter((ref) => cited.has(ref)).length;
  const contested = contestedReadings(kase).length;
  return (
    <p class="lead">
      {count(refs.length, 'statement')} in {count(kase.sources.length, 'source')}; the case cites{' '}
      {used} of them.{' '}
      {contested === 0 ? null : (
        <a href="#contested">{count(contested, 'contested reading')}, side by side</a>
      )}
    </p>
  );
}

/** A quotation with its number in the source, and where it stands in the text. */
interface Placed {
  readonly label: string;
  readonly quote: Quote;
  readonly at: Anchor | null;
  /** Why it is not marked. */
  readonly lost: string | null;
}

function placed(source: Source, text: string | null): Placed[] {
  return source.quotes.map((quote, k) => {
    const label = String(k + 1);
    if (text === null) return { label, quote, at: null, lost: 'The text is not here.' };
    const finding = findQuote(quote, text);
    if (finding.kind === 'found') return { label, quote, at: finding.anchor, lost: null };
    const lost = {
      missing: 'These words do not stand in the text.',
      ambiguous: 'These words stand in the text more than once, and nothing tells which are meant.',
      moved: 'These words stand elsewhere in the text than the case says.',
    };
    return { label, quote, at: null, lost: lost[finding.kind] };
  });
}

function SourcePart({
  workbench,
  source,
  text,
  cited,
}: {
  readonly workbench: Workbench;
  readonly source: Source;
  readonly text: string | null;
  readonly cited: Citations;
}) {
  const { id, title, url } = source;
  const all = useMemo(() => placed(source, text), [source, text]);
  const facts = [source.author, source.publisher, source.issued].filter((fact) => fact !== null);
  return (
    <section aria-labelledby={`source-${id}`}>
      <h2 id={`source-${id}`}>{clean(title)}</h2>
      <p class="hint">
        {facts.map(clean).join(', ')} <SourceLink url={url} />
      </p>
      <div class="record-pair">
        <div>
          <h3>Text</h3>
          {text === null ? (
            <p class="hint">
              {source.text === null
                ? 'The case gives no text of this source, only quotations.'
                : `The text ${clean(source.text)} was not opened with the case. Drop it together with the case file.`}
            </p>
          ) : (
            <div class="record-text" dir="auto">
              <Marked source={id} text={text} placed={all} />
            </div>
          )}
        </div>
        <div>
          <h3>Statements</h3>
          <ol class="record-list">
            {all.map((one) => (
              <Statement
                key={one.quote.anchor}
                workbench={workbench}
                source={id}
                placed={one}
                citing={cited.get(refKey({ source: id, anchor: one.quote.anchor })) ?? []}
              />
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}

/** A link to the source, where it is one of the web; anything else is text. */
function SourceLink({ url }: { readonly url: string | null }) {
  if (url === null) return null;
  if (!/^https?:\/\//i.test(url)) return <>{clean(url)}</>;
  return (
    <a href={url} rel="noopener noreferrer" target="_blank">
      {clean(url)}
    </a>
  );
}

/** The text, its statements as marks within one another, each with a number that leads to its entry. */
function Marked({
  source,
  text,
  placed: all,
}: {
  readonly source: string;
  readonly text: string;
  readonly placed: readonly Placed[];
}) {
  return useMemo(() => {
    const anchors = new Map(all.map(({ label, quote }) => [label, quote.anchor]));
    const pieces = piecesOf(
      text,
      all.flatMap(({ label, at }) => (at === null ? [] : [{ ...at, label, kind: 'content' }])),
    );
    return <>{nested(pieces, source, anchors)}</>;
  }, [source, text, all]);
}

/** The steps through a text as elements within one another. */
function nested(
  pieces: readonly Piece[],
  source: string,
  anchors: ReadonlyMap<string, string>,
): ComponentChildren[] {
  const stack: ComponentChildren[][] = [[]];
  const open: Extract<Piece, { readonly step: 'open' }>[] = [];
  for (const piece of pieces) {
    if (piece.step === 'text') stack.at(-1)!.push(piece.text);
    else if (piece.step === 'open') {
      open.push(piece);
      stack.push([]);
    } else {
      const { mark, again } = open.pop()!;
      const inner = stack.pop()!;
      const to = quoteAnchor(source, anchors.get(mark.label)!);
      stack.at(-1)!.push(
        <mark id={again ? undefined : `text-${to}`}>
          {again ? null : (
            <a class="record-number" href={`#${to}`} aria-label={`Statement ${mark.label}`}>
              {mark.label}
            </a>
          )}
          {inner}
        </mark>,
      );
    }
  }
  return stack[0]!;
}

function Statement({
  workbench,
  source,
  placed: { label, quote, at, lost },
  citing,
}: {
  readonly workbench: Workbench;
  readonly source: string;
  readonly placed: Placed;
  readonly citing: readonly Citing[];
}) {
  const id = quoteAnchor(source, quote.anchor);
  const facts = [
    quote.kind,
    quote.remove.replace('-', ' '),
    quote.certainty === 'unknown' ? 'certainty unknown' : quote.certainty,
    ...(quote.about === null ? [] : [`on ${clean(quote.about)}`]),
  ];
  return (
    <li class="record-statement" id={id} tabIndex={-1}>
      <p>
        {at === null ? (
          <span class="record-number lost">{label}</span>
        ) : (
          <a
            class="record-number"
            href={`#text-${id}`}
            aria-label={`Statement ${label}, in the text`}
          >
            {label}
          </a>
        )}
        <strong>{clean(quote.speaker)}</strong>: <q dir="auto">{clean(quote.exact)}</q>
      </p>
      <p class="hint">{facts.join(', ')}</p>
      {lost === null ? null : <p class="warn">Not marked: {lost}</p>}
      {citing.length === 0 ? (
        <p class="hint">The case cites it nowhere: no input of the analysis rests on it.</p>
      ) : (
        <ul class="record-cited" aria-label={`Where the case cites statement ${label}`}>
          {citing.map((place) => (
            <CitedAt key={place.range.start.offset} workbench={workbench} place={place} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A place of the case: its line in the text, and its entry among the inputs. */
function CitedAt({
  workbench,
  place: { words, range, anchor },
}: {
  readonly workbench: Workbench;
  readonly place: Citing;
}) {
  return (
    <li>
      {anchor === null ? words : <a href={`#${anchor}`}>{words}</a>}{' '}
      <button
        type="button"
        aria-label={`${words}: go to line ${range.start.line} of the case`}
        onClick={() => workbench.goTo({ range })}
      >
        line {range.start.line}
      </button>
    </li>
  );
}
