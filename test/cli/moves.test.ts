import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impasse, inScratch } from '../support/cli.ts';

const STRIKE = `case: Strike
parties: { union: { name: Union }, firm: { name: Firm } }
moves:
  options:
    union: { strike: Goes on strike }
    firm: { raise: Raises wages }
  preferences:
    union: { weights: { strike: -20..5, raise: 40 } }
    firm: { weights: { strike: -60..-20, raise: -30..-5 } }
  today: { strike: no, raise: no }
`;
const NO_MOVES = `case: Talks
issues: { land: { options: [all, none] } }
parties: { north: {}, south: {} }
preferences: { north: unknown, south: unknown }
`;

/** Runs the verb on a case in a folder of its own. */
function moves(text: string, args: readonly string[] = []) {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'one.case.yaml'), text);
    return impasse(['moves', 'one.case.yaml', ...args], folder);
  });
}

describe('impasse moves', () => {
  it('shows examples in its help', () => {
    const { code, out } = impasse(['moves', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
    expect(out).toContain('impasse moves');
  });

  it('says whether the state of today holds', async () => {
    const { code, out } = await moves(STRIKE, ['-n', '200']);
    expect(code).toBe(0);
    expect(out).toContain('Strike');
    expect(out).toContain('Union');
    expect(out).toContain('SEQ');
  });

  it('gives the same answer in JSON on any number of threads', async () => {
    const args = ['--json', '-n', '300', '--concept', 'nash', '--target', 'raise = yes'];
    const [one, two] = await Promise.all([
      moves(STRIKE, [...args, '--threads', '1']),
      moves(STRIKE, [...args, '--threads', '2']),
    ]);
    expect(one.out).toBe(two.out);
    const answer = JSON.parse(one.out);
    expect(answer).toMatchObject({
      format: 'impasse.moves/1',
      draws: 300,
      options: { concept: 'nash', top: 20, targets: [{ raise: 'yes' }] },
      result: { kind: 'analysed', full: true, concept: 'nash' },
    });
    expect(answer.result.wishes).toHaveLength(1);
    expect(answer.result.states[answer.result.wishes[0].state].values).toEqual([0, 1]);
  });

  it('says what to add to a case without moves, and that is no fault', async () => {
    const text = await moves(NO_MOVES);
    expect(text.code).toBe(0);
    expect(text.out).toContain('moves');
    const { result } = JSON.parse((await moves(NO_MOVES, ['--json'])).out);
    expect(result).toEqual({ kind: 'absent' });
  });

  it.each([
    [['--target', 'wages=yes'], 'no option is called "wages"'],
    [['--target', 'raise=maybe'], '"raise" cannot be "maybe"'],
    [['--target', 'raise'], 'option=value'],
    [['--target', 'raise=yes,raise=no'], 'two values'],
    [['--concept', 'sim'], 'nash, gmr, smr, seq'],
    [['--top', '0'], 'from 1 to 200'],
  ])('names what may be given in place of %j', async (args, message) => {
    const { code, out, err } = await moves(STRIKE, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('lists the options and their values where a target names none', async () => {
    const { err } = await moves(STRIKE, ['--target', 'wages=yes']);
    expect(err).toContain('strike (no, yes); raise (no, yes)');
  });

  it('refuses a target that cannot be', async () => {
    const never = `${STRIKE}  infeasible: [ { never: { strike: yes, raise: yes } } ]\n`;
    const { code, err } = await moves(never, ['--target', 'strike=yes,raise=yes']);
    expect(code).toBe(2);
    expect(err).toContain('cannot be');
  });

  it('refuses too many draws for a large conflict with a problem', async () => {
    const options = Array.from({ length: 18 }, (_, k) => `o${k}: O`).join(', ');
    const large = `case: L\nparties: { a: {} }\nmoves: { options: { a: { ${options} } }, preferences: { a: unknown } }\n`;
    const { code, err } = await moves(large);
    expect(code).toBe(1);
    expect(err).toContain('analysis-too-many-draws');
    expect(err).toContain('at most 4096 draws');
  });

  it('is in the report, of a case of moves only too', () =>
    inScratch((folder) => {
      writeFileSync(join(folder, 'one.case.yaml'), STRIKE);
      const args = ['report', 'one.case.yaml', '-n', '200', '--json'];
      const { code, out } = impasse(args, folder);
      expect(code).toBe(0);
      const answer = JSON.parse(out);
      expect(answer).toMatchObject({ deals: null, obstacles: null });
      expect(answer.moves.result.kind).toBe('analysed');
      expect(readFileSync(join(folder, 'one.report.html'), 'utf8')).toContain('Union');
    }));
});

describe('a case of moves alone', () => {
  const run = (...args: string[]) =>
    inScratch((folder) => {
      writeFileSync(join(folder, 'one.case.yaml'), STRIKE);
      const ran = impasse(args, folder);
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      return { ...ran, read: args[0] === 'report' ? read('one.html') : '' };
    });

  it('is checked by its moves, not by packages that it has none of', async () => {
    const { code, out } = await run('check', 'one.case.yaml');
    expect(code).toBe(0);
    expect(out).toContain('moves of 2 parties, 4 combinations of options');
    expect(out).not.toContain('package');
  });

  it('has its section in the report', async () => {
    const { code, read } = await run('report', 'one.case.yaml', '-n', '50', '--out', 'one.html');
    expect(code).toBe(0);
    expect(read).toContain('What would have to change');
    expect(read).toContain('Goes on strike');
  });
});
