import type { PositionRow } from '../../deals/index.ts';
import type { Spread } from '../../draws/index.ts';
import { type Names, namesOf } from '../../report/index.ts';
import { inputAnchor, spread as spreadWords } from '../../report/words/index.ts';
import { PartyName, tintOf } from '../parts/party-name.tsx';
import { RangeMark } from '../parts/range-mark.tsx';
import { Wide } from '../parts/wide.tsx';
import type { Colours } from '../state/colours.ts';
import type { Workbench } from '../state/workbench.ts';
import { shownAnswers } from './report-view.tsx';

/** Issues by parties: what each option is worth to each, and what the issue matters to it. */
export function PositionsView({ workbench }: { readonly workbench: Workbench }) {
  const found = shownAnswers(workbench).found.value;
  if (found === null) return null;
  const { kase, deals } = found;
  const names = namesOf(kase);
  const parties = kase.deciders.map((p) => kase.parties[p]!.id);
  return (
    <section aria-label="Positions">
      <p>
        Values are 0 to 100, weights points of 100, as drawn from what the case states: the dot is
        the median, the line the 5–95% range. A long line is something not known. Each number leads
        to where the case says it.
      </p>
      <Wide name="Positions" class="matrix">
        <table>
          <thead>
            <tr>
              <th scope="col">Issue and options</th>
              {parties.map((id) => (
                <th scope="col" key={id}>
                  <PartyName id={id} names={names} colours={workbench.colours.value} />
                </th>
              ))}
            </tr>
          </thead>
          {kase.issues.map(({ id }) => (
            <IssueRows
              key={id}
              issue={id}
              names={names}
              colours={workbench.colours.value}
              rows={parties.map((party) =>
                deals.result.positions.find((row) => row.party === party && row.issue === id),
              )}
            />
          ))}
        </table>
      </Wide>
    </section>
  );
}

function IssueRows({
  issue,
  names,
  colours,
  rows,
}: {
  readonly issue: string;
  readonly names: Names;
  readonly colours: Colours;
  /** One a party, in the order of the columns. */
  readonly rows: readonly (PositionRow | undefined)[];
}) {
  const options = names.kase.issues.find(({ id }) => id === issue)!.options;
  return (
    <tbody>
      <tr class="issue">
        <th scope="rowgroup">
          {names.issue(issue)}
          <small>weight</small>
        </th>
        {rows.map((row, k) => (
          <td key={k}>
            {row === undefined ? null : (
              <Cell
                spread={row.weight}
                tint={tintOf(colours, row.party)}
                to={`${row.party}.weights.${issue}`}
              />
            )}
          </td>
        ))}
      </tr>
      {options.map(({ id: option }) => (
        <tr key={option}>
          <th scope="row">{names.option(issue, option)}</th>
          {rows.map((row, k) => {
            const own = row?.values.find((value) => value.option === option);
            return (
              <td key={k}>
                {row === undefined || own === undefined ? null : (
                  <Cell
                    spread={own.value}
                    tint={tintOf(colours, row.party)}
                    to={`${row.party}.${issue}.${option}`}
                  />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({
  spread,
  tint,
  to,
}: {
  readonly spread: Spread;
  readonly tint: string;
  /** Id of the number in the case. */
  readonly to: string;
}) {
  return (
    <>
      <RangeMark spread={spread} tint={tint} />
      <a class="num" href={`#${inputAnchor(to)}`}>
        {spreadWords(spread)}
      </a>
    </>
  );
}
