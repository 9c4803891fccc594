/** The moves of the Moscow talks: what is asked of one side is asked of the other. */
import { describe, expect, it } from 'vitest';
import type { Formula, MovePreference } from '../../src/case/index.ts';
import { arenaOf } from '../../src/moves/index.ts';
import { evidenceOf } from '../../src/record/index.ts';
import { caseOf, textOf } from '../examples/cases.ts';

const kase = caseOf(textOf('moscow-talks'));
const { movers, options, today } = kase.conflict!;

function termsOf(preference: MovePreference) {
  if (preference.kind !== 'scores') throw new Error('not in points');
  return preference.terms;
}

/** A term with its parts and their values in the order of the alphabet. */
function canonical(term: string): string {
  const [when, said] = term.split(': ');
  const parts = when!.split(' & ').map((part) => {
    const [option, values] = part.split('=');
    return `${option}=${values!.split('|').sort().join('|')}`;
  });
  return `${parts.sort().join(' & ')}: ${said}`;
}

/** `fire=holds & press=kyiv|both`: a condition in words. */
function worded(when: Formula): string {
  if (when.kind !== 'match') throw new Error('not a pattern');
  return when.pattern
    .flatMap((values, k) =>
      values === null
        ? []
        : [`${options[k]!.id}=${values.map((v) => options[k]!.values[v]!.id).join('|')}`],
    )
    .join(' & ');
}

describe('the Moscow talks', () => {
  it('has few enough states to draw, and today’s', () => {
    expect(arenaOf(kase.conflict!).graph.states.length).toBe(48);
    const said = today!.map((value, k) => options[k]!.values[value]!.name);
    expect(said).toEqual([
      'Russia continues fighting',
      'Ukraine continues fighting',
      'The US presses Kyiv',
      'Informal envoys',
    ]);
  });

  it('has evidence or a reason behind everything, and cites only what there is', () => {
    const traces = [
      kase.conflict!.trace,
      ...options.map(({ trace }) => trace),
      ...movers.flatMap(({ preference }) => termsOf(preference).map(({ trace }) => trace)),
    ];
    expect(traces.filter(({ because, why }) => because.length === 0 && why === null)).toEqual([]);
    const refs = traces.flatMap(({ because }) => because);
    expect(refs.filter((ref) => evidenceOf(kase, ref) === null)).toEqual([]);
  });

  it('asks the same of both sides, but for the two things that the report says of one', () => {
    const [russia, ukraine] = movers.map(({ preference }) =>
      termsOf(preference).map(({ when, said }) => `${worded(when)}: ${said}`),
    );
    const mirrored = ukraine!.map((term) =>
      term.replaceAll(
        /russia-fire|ukraine-fire|kyiv|moscow/g,
        (word) =>
          ({
            'russia-fire': 'ukraine-fire',
            'ukraine-fire': 'russia-fire',
            kyiv: 'moscow',
            moscow: 'kyiv',
          })[word]!,
      ),
    );
    const sorted = (terms: readonly string[]) => terms.map((term) => canonical(term)).sort();
    const [a, b] = [sorted(russia!), sorted(mirrored)];
    expect(a.filter((term) => !b.includes(term))).toEqual([
      'channel=working-groups: 0..50',
      'russia-fire=holds & ukraine-fire=holds: -100..50',
    ]);
    expect(b.filter((term) => !a.includes(term))).toEqual([
      'channel=working-groups: -50..50',
      'russia-fire=holds & ukraine-fire=holds: unknown',
    ]);
  });
});
