import type { Share } from '../../draws/index.ts';
import { namesOf } from '../../report/index.ts';
import {
  capital,
  conflictWords,
  count,
  headline,
  interval,
  ofDraws,
  percent,
  plain,
  setsAside,
} from '../../report/words/index.ts';
import { ShareBar } from '../parts/share-bar.tsx';
import { Wide } from '../parts/wide.tsx';
import type { Found } from '../state/answers.ts';
import { differenceWords, type Row, setRows, verdictDifference } from '../state/differences.ts';
import type { Workbench } from '../state/workbench.ts';

/** Rows of a table of differences at most. */
const LISTED = 8;

/** The case beside the case with the changes that are tried. */
export function Compare({ workbench }: { readonly workbench: Workbench }) {
  const { answers, scenario, whatIfs } = workbench;
  const before = answers.found.value;
  const after = scenario.found.value;
  if (whatIfs.value.length === 0) {
    return (
      <p>
        No change is tried yet. Use “Try a change” above, or the buttons beside each demand under{' '}
        <a href="#view=obstacles">Obstacles</a> and each party under{' '}
        <a href="#view=pressure">Pressure</a>.
      </p>
    );
  }
  if (before === null || after === null) return <p role="status">Computing …</p>;
  const stale = !scenario.current.value || !answers.current.value;
  return (
    <div class={stale ? 'stale' : undefined}>
      <p class="lead" role="status">
        {verdictDifference(before, after)}
      </p>
      <div class="sides">
        <Side title="The case" found={before} />
        <Side title="With the changes" found={after} />
      </div>
      <Sets
        title="What blocks a deal"
        first="Demands that rule each other out"
        before={before}
        after={after}
        rows={setRows(before.obstacles.result.conflicts, after.obstacles.result.conflicts)}
        wordsOf={conflictText}
      />
      <Sets
        title="What would open one"
        first="Demands set aside"
        before={before}
        after={after}
        rows={setRows(before.obstacles.result.openings, after.obstacles.result.openings)}
        wordsOf={openingText}
      />
      <Sets
        title="What pressure could do at most"
        first="A walk-away value that falls alone"
        before={before}
        after={after}
        rows={pressureRows(before, after)}
        wordsOf={(found, key) => namesOf(found.kase).party(key)}
      />
    </div>
  );
}

function Side({ title, found }: { readonly title: string; readonly found: Found }) {
  const { result } = found.obstacles;
  return (
    <section class="side" aria-label={title}>
      <h3>{title}</h3>
      <p>
        <strong>{headline(result)}</strong>
      </p>
      <ShareBar share={result.deal} />
      <p>
        A deal in {ofDraws(result.deal)}
        {result.certain ? '' : `; sampling error ${interval(result.deal)}`}.
      </p>
    </section>
  );
}

function conflictText({ kase }: Found, key: string): string {
  return plain(capital(conflictWords(namesOf(kase), key.split(' '))));
}

function openingText({ kase }: Found, key: string): string {
  return plain(capital(setsAside(namesOf(kase), key.split(' '))));
}

/** The share of draws with a deal that pressure on a party alone can reach. */
function pressureRows(before: Found, after: Found): Row[] {
  const most = ({ obstacles: { result } }: Found, party: string): Share | null => {
    const curve = result.pressure.find((one) => one.party === party);
    if (curve === undefined) return null;
    const { of } = result.deal;
    return { hits: Math.round(curve.most * of), of, share: curve.most };
  };
  const parties = new Set(
    [before, after].flatMap(({ obstacles }) => obstacles.result.pressure.map(({ party }) => party)),
  );
  return [...parties].map((key) => ({ key, before: most(before, key), after: most(after, key) }));
}

function Sets({
  title,
  first,
  before,
  after,
  rows,
  wordsOf,
}: {
  readonly title: string;
  /** Head of the first column. */
  readonly first: string;
  readonly before: Found;
  readonly after: Found;
  readonly rows: readonly Row[];
  readonly wordsOf: (found: Found, key: string) => string;
}) {
  const cell = (share: Share | null) => (share === null ? 'none' : percent(share.share));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {rows.length === 0 ? <p>Nothing in either.</p> : null}
      {rows.length === 0 ? null : (
        <Wide name={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                <th scope="col">Case, share of draws</th>
                <th scope="col">With the changes</th>
                <th scope="col">Difference</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, LISTED).map((row) => (
                <tr key={row.key}>
                  <th scope="row">{wordsOf(row.before === null ? after : before, row.key)}</th>
                  <td>{cell(row.before)}</td>
                  <td>{cell(row.after)}</td>
                  <td>{differenceWords(row.before, row.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {rows.length > LISTED ? (
        <p>{count(rows.length - LISTED, 'further row')}, less often.</p>
      ) : null}
    </section>
  );
}
