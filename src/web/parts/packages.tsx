import type { Names } from '../../report/index.ts';
import { count, packageParts, percent, SOLUTIONS, whole } from '../../report/words/index.ts';
import type { Dot } from '../state/dots.ts';
import { Wide } from './wide.tsx';

/** Packages that a table lists at most. */
const LISTED = 15;

/** The terms of one package, what it is worth to everyone, and what is said of it. */
export function PackageFacts({ names, dot }: { readonly names: Names; readonly dot: Dot }) {
  return (
    <>
      <dl class="terms">
        {packageParts(names, dot.terms).map(({ issue, option }) => (
          <div key={issue}>
            <dt>{issue}</dt>
            <dd>{option}</dd>
          </div>
        ))}
      </dl>
      <p>
        {Object.entries(dot.utility)
          .map(([id, value]) => `${names.party(id)}: ${whole(value)}`)
          .join(', ')}
        . {remarks(dot)}
      </p>
    </>
  );
}

/** How often it is in the zone and efficient, who proposed it, which rule picks it. */
function remarks({ zone, frontier, solutions, proposals }: Dot): string {
  const parts = [
    `In the zone in ${percent(zone)} of draws`,
    ...(frontier === null ? [] : [`efficient in it in ${percent(frontier)}`]),
    ...solutions.map((name) => `most often the pick of ${SOLUTIONS[name].title}`),
    ...proposals.map((name) => `proposed as ${name}`),
  ];
  return `${parts.join('; ')}.`;
}

/** Packages with their terms and shares; each can be pointed at in the picture. */
export function PackageTable({
  names,
  list,
  words,
  pointed,
  onPoint,
}: {
  readonly names: Names;
  /** Most acceptable first. */
  readonly list: readonly Dot[];
  /** `Packages chosen`. */
  readonly words: string;
  readonly pointed: string | null;
  readonly onPoint: (key: string) => void;
}) {
  const parties = Object.keys(list[0]?.utility ?? {});
  return (
    <>
      <h3 aria-live="polite">
        {words}: {count(list.length, 'package')}
        {list.length > LISTED ? `, of which the ${LISTED} most acceptable are listed` : ''}
      </h3>
      {list.length === 0 ? null : (
        <Wide name={words}>
          <table class="packages">
            <thead>
              <tr>
                <th scope="col">Show</th>
                {names.kase.issues.map(({ id }) => (
                  <th scope="col" key={id}>
                    {names.issue(id)}
                  </th>
                ))}
                <th scope="col">In the zone</th>
                <th scope="col">Efficient in it</th>
                {parties.map((id) => (
                  <th scope="col" key={id}>
                    Value for {names.party(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.slice(0, LISTED).map((dot, k) => (
                <tr key={dot.key} class={dot.key === pointed ? 'pointed' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-pressed={dot.key === pointed}
                      aria-label={`Show package ${k + 1}`}
                      onClick={() => onPoint(dot.key)}
                    >
                      {k + 1}
                    </button>
                  </th>
                  {packageParts(names, dot.terms).map(({ issue, option }) => (
                    <td key={issue}>{option}</td>
                  ))}
                  <td>{percent(dot.zone)}</td>
                  <td>{dot.frontier === null ? 'not listed' : percent(dot.frontier)}</td>
                  {parties.map((id) => (
                    <td key={id}>{whole(dot.utility[id] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
