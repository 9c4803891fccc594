import { useState } from 'preact/hooks';
import { namesOf } from '../../report/index.ts';
import { demandShort, percent, redlineName } from '../../report/words/index.ts';
import type { Found } from '../state/answers.ts';
import type { Workbench } from '../state/workbench.ts';
import { PartyName } from './party-name.tsx';
import { Wide } from './wide.tsx';

/** Every demand: how often it is in the way, and a way to try the case without it, or with less. */
export function Demands({
  workbench,
  found,
}: {
  readonly workbench: Workbench;
  readonly found: Found;
}) {
  const names = namesOf(found.kase);
  const { demands, certain } = found.obstacles.result;
  const unit = certain ? '' : ', share of draws';
  return (
    <Wide name="Demands to try the case without">
      <table>
        <thead>
          <tr>
            <th scope="col">Demand</th>
            <th scope="col">In a conflict{unit}</th>
            <th scope="col">Opens a deal if set aside alone{unit}</th>
            <th scope="col">Try</th>
          </tr>
        </thead>
        <tbody>
          {demands.map(({ id, party, inConflict, opensAlone }) => (
            <tr key={id}>
              <th scope="row">
                <PartyName id={party} names={names} colours={workbench.colours.value} />
                <small>{demandShort(names, id)}</small>
              </th>
              <td>{percent(inConflict.share)}</td>
              <td>{percent(opensAlone.share)}</td>
              <td>
                <TryDemand workbench={workbench} found={found} id={id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** A button that tries the case without a red line, or with another walk-away value. */
export function TryDemand({
  workbench,
  found: { kase, deals },
  id,
}: {
  readonly workbench: Workbench;
  readonly found: Found;
  readonly id: string;
}) {
  const demand = kase.demands.find((one) => one.id === id);
  if (demand === undefined) return null;
  const party = kase.parties[demand.party]!;
  if (demand.redline !== null) {
    const { name } = party.redlines[demand.redline]!;
    return (
      <button
        type="button"
        aria-label={`Try without ${party.name}: red line ${redlineName(name)}`}
        onClick={() => workbench.tryOut({ kind: 'redline', party: party.id, name })}
      >
        Try without it
      </button>
    );
  }
  const median = deals.result.walkaway[party.id]?.median ?? 0;
  return (
    <TryWalkaway
      key={id}
      name={party.name}
      median={Math.round(median)}
      onTry={(to) => workbench.tryOut({ kind: 'walkaway', party: party.id, to })}
    />
  );
}

function TryWalkaway({
  name,
  median,
  onTry,
}: {
  readonly name: string;
  readonly median: number;
  readonly onTry: (to: string) => void;
}) {
  const [to, setTo] = useState(String(median));
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        onTry(to);
      }}
    >
      <input
        type="number"
        required
        min={0}
        max={100}
        step="any"
        value={to}
        aria-label={`Walk-away value of ${name} to try, 0 to 100`}
        onInput={(event) => setTo(event.currentTarget.value)}
      />
      <button type="submit" aria-label={`Try this walk-away value of ${name}`}>
        Try it
      </button>
    </form>
  );
}
