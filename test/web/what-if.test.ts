/** Changes that are tried beside the case. */
import { describe, expect, it } from 'vitest';
import { readWhole } from '../../src/web/compute/serve.ts';
import {
  applyWhatIfs,
  hasPlace,
  isSamePlace,
  type WhatIf,
  whatIfSchema,
  whatIfWords,
  withWhatIf,
} from '../../src/web/state/what-if.ts';
import { createWorkbench, SETTINGS } from '../../src/web/state/workbench.ts';
import { localClient, MOSCOW, until } from './moscow.ts';

const WALKAWAY: WhatIf = { kind: 'walkaway', party: 'russia', to: '40' };
const REDLINE: WhatIf = { kind: 'redline', party: 'ukraine', name: 'withdrawal-unprotected' };
const OTHER_LINE: WhatIf = { kind: 'redline', party: 'russia', name: 'free-and-guaranteed' };
const WANTS: WhatIf = {
  kind: 'wants',
  party: 'ukraine',
  issue: 'sanctions',
  to: { kept: '90..100', phased: 50, lifted: '0' },
};
const ALL = [WALKAWAY, REDLINE, OTHER_LINE, WANTS];

const read = (text: string) => readWhole({ ...MOSCOW, text });
const base = read(MOSCOW.text).case!;

describe('a change', () => {
  it('changes what it names in the case, and nothing else', () => {
    for (const order of [ALL, [...ALL].reverse()]) {
      const { case: changed, problems } = read(applyWhatIfs(MOSCOW.text, order));
      expect(problems).toEqual([]);
      const [russia, ukraine] = changed!.parties;
      expect(russia!.preferences!.walkaway).toEqual({ kind: 'exact', value: 40 });
      expect(changed!.parties.flatMap(({ redlines }) => redlines)).toEqual([]);
      expect(ukraine!.preferences!.values[4]!.quantities).toEqual([
        { kind: 'exact', value: 0 },
        { kind: 'exact', value: 50 },
        { kind: 'range', low: 90, high: 100 },
      ]);
      expect(ukraine!.preferences!.walkaway).toEqual(base.parties[1]!.preferences!.walkaway);
      expect(russia!.preferences!.values).toEqual(base.parties[0]!.preferences!.values);
    }
  });

  it('keeps the comments of the case', () => {
    const comments = (text: string) => text.match(/^#.*$/gm);
    expect(comments(applyWhatIfs(MOSCOW.text, [WALKAWAY]))).toEqual(comments(MOSCOW.text));
  });

  it('of a red line finds it by its name, wherever it stands', () => {
    const [, first, second] = /redlines:\n([\s\S]*?)( {2}- party: ukraine[\s\S]*?)\nagreement/.exec(
      MOSCOW.text,
    )!;
    const swapped = MOSCOW.text.replace(`${first}${second}`, `${second}${first}`);
    const kase = read(applyWhatIfs(swapped, [REDLINE])).case!;
    expect(kase.demands.map(({ id }) => id)).toEqual([
      'russia:walkaway',
      'russia:free-and-guaranteed',
      'ukraine:walkaway',
    ]);
  });

  it('whose place is gone changes nothing, and is known to have none', () => {
    const gone: WhatIf = { ...REDLINE, name: 'no-such' };
    expect(applyWhatIfs(MOSCOW.text, [gone])).toBe(MOSCOW.text);
    expect([REDLINE, WALKAWAY, WANTS].map((one) => hasPlace(base, one))).toEqual([
      true,
      true,
      true,
    ]);
    const strangers: WhatIf[] = [
      gone,
      { ...WALKAWAY, party: 'nobody' },
      { ...WALKAWAY, party: 'us' },
      { kind: 'wants', party: 'russia', issue: 'no-such', to: 'unknown' },
    ];
    expect(strangers.map((one) => hasPlace(base, one))).toEqual([false, false, false, false]);
  });

  it('is told in words', () => {
    expect(ALL.map((one) => whatIfWords(base, one))).toEqual([
      'Russia’s walk-away value: 40 instead of 50..90',
      'without Ukraine’s red line ‘withdrawal unprotected’',
      'without Russia’s red line ‘free and guaranteed’',
      'Ukraine’s values of Sanctions against Russia: Kept 90..100, Lifted step by step 50, Lifted at once 0',
    ]);
  });

  it('takes the place of an earlier one of the same place', () => {
    const again: WhatIf = { ...WALKAWAY, to: 'unknown' };
    expect(withWhatIf(ALL, again)).toEqual([again, REDLINE, OTHER_LINE, WANTS]);
    for (const one of ALL) {
      expect(ALL.filter((other) => isSamePlace(one, other))).toEqual([one]);
    }
  });

  it('is read from a link only where it has the shape of one', () => {
    for (const one of ALL) expect(whatIfSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    const strange = [
      { kind: 'walkaway', party: 'russia' },
      { kind: 'walkaway', party: 'russia', to: '4', path: ['x'] },
      { kind: 'delete', party: 'russia' },
      { kind: 'wants', party: 'russia', issue: 'x', to: { a: { b: 1 } } },
    ];
    expect(strange.map((one) => whatIfSchema.safeParse(one).success)).toEqual(
      strange.map(() => false),
    );
  });
});

describe('the workbench', () => {
  const open = async () => {
    const workbench = createWorkbench([localClient(), localClient()], () => 0);
    workbench.settings.value = { ...SETTINGS, quick: 100, full: 100 };
    workbench.open(MOSCOW, { kind: 'local' });
    await until(() => workbench.answers.current.value);
    return workbench;
  };

  it('answers the case and the case with changes apart', async () => {
    const workbench = await open();
    workbench.tryOut(WALKAWAY);
    await until(() => workbench.scenario.current.value);
    expect(workbench.shown.value).toBe('scenario');
    expect(workbench.document.text.value).toBe(MOSCOW.text);
    const [before, after] = [workbench.answers, workbench.scenario].map(
      ({ found }) => found.value!.obstacles.result.deal.hits,
    );
    expect(after).toBeGreaterThan(before!);
    workbench.removeWhatIf(WALKAWAY);
    expect([workbench.whatIfs.value, workbench.shown.value]).toEqual([[], 'case']);
  });

  it('keeps changes as one step that can be undone', async () => {
    const workbench = await open();
    workbench.tryOut(WALKAWAY);
    workbench.tryOut(REDLINE);
    await until(() => workbench.scenario.current.value);
    const tried = workbench.scenario.found.value!;
    workbench.keepWhatIfs();
    expect(workbench.document.text.value).toBe(tried.of.text);
    await until(() => workbench.answers.current.value);
    expect(workbench.answers.found.value!.deals).toEqual(tried.deals);
    workbench.document.undo();
    expect(workbench.document.text.value).toBe(MOSCOW.text);
    workbench.answers.stop();
  });
});
