/** Whether the parties came closer, who moved, and what can be said of that. */
import type { Change, DriftResult, MoveRow, PairRow, Reason, Standing } from '../../drift/index.ts';
import type { Names } from './names.ts';
import { clean } from './names.ts';
import { count, points, spread, whole } from './numbers.ts';
import { capital, groupBy, list, type Passage, plain, type Sentence, say } from './text.ts';

/** Moves told one by one. */
const MOVES = 12;

const WHY_LITTLE: Readonly<Record<Reason, string>> = {
  'one-party': 'there is no second party to compare',
  'no-stance': 'one of the two, or both, has no dated stance',
  'no-common-issue': 'they have no dated stance on the same issue',
  'one-step': 'there is one point in time only at which they can be compared',
  'nothing-new': 'neither has taken a dated stance on the compared issues since',
  'no-weight': 'the issues that can be compared weigh nothing for either',
};

/** Whether there is anything about drift to put in a report: some party has a dated stance. */
export function hasDrift({ parties }: DriftResult): boolean {
  return parties.some(({ stances }) => stances > 0);
}

/** The verdict on the talks, and what it rests on. */
export function drift(names: Names, result: DriftResult): Passage {
  const { overall } = result;
  const title =
    overall.kind === 'too-little'
      ? 'Too little to say whether they came closer'
      : { closer: 'Closer', further: 'Further apart', neither: 'Neither closer nor further' }[
          overall.kind
        ];
  const sentences = [wholeWay(names, result), ...latest(result), ...left(names, result)];
  return { id: 'drift', title, sentences: sentences.map(capital) };
}

/** `closer by about 12 points (5–95%: 8 to 15)`, `too little to say`. */
export function changeWords(change: Change): string {
  if (change.kind === 'too-little') return 'too little to say';
  const { median, low, high } = change.change;
  if (change.kind === 'neither')
    return low === 0 && high === 0
      ? 'no change'
      : `neither (change ${spread(hundredths(change.change))} points)`;
  const [from, to] = [Math.abs(low) * 100, Math.abs(high) * 100].sort((a, b) => a - b);
  const wide = whole(from!) === whole(to!) ? '' : ` (5–95%: ${whole(from!)} to ${whole(to!)})`;
  return `${change.kind} by ${points(Math.abs(median) * 100)}${wide}`;
}

/** Why nothing can be said of a change; `null` where something can. */
export function littleWords(change: Change): string | null {
  return change.kind === 'too-little' ? WHY_LITTLE[change.reason] : null;
}

/** A spread of shares as points of 100. */
export function hundredths<T extends { median: number; low: number; high: number }>(s: T): T {
  return { ...s, median: s.median * 100, low: s.low * 100, high: s.high * 100 };
}

/** `Egypt and Israel`. */
export function pairWords(names: Names, { parties }: PairRow): string {
  return plain(list(parties.map(names.party)));
}

/** The round, or what a step is instead: `camp david`, `before the first round`. */
export function driftStepWords({ steps }: DriftResult, step: number): string {
  const { kind, round } = steps[step]!;
  if (kind === 'round') return clean(round ?? '').replaceAll('-', ' ');
  if (kind === 'day') return 'a day of stances';
  return kind === 'before' ? 'before the first round' : 'after the last round';
}

function wholeWay(names: Names, { overall, pairs, parties, steps }: DriftResult): Sentence {
  const saying = pairs.filter((pair) => pair.overall.kind !== 'too-little');
  const [only] = pairs;
  if (overall.kind === 'too-little') {
    const who = pairs.length === 1 ? `Between ${pairWords(names, only!)}: ` : '';
    const more = pairs.length > 1 ? ` (of the pair that comes nearest to a verdict)` : '';
    const silent = parties.filter(({ stances }) => stances === 0).map((p) => names.party(p.party));
    if (overall.reason === 'no-stance' && silent.length > 0)
      return say`${list(silent)} ${silent.length === 1 ? 'has' : 'have'} no dated stance.`;
    return say`${who}${WHY_LITTLE[overall.reason]}${more}.`;
  }
  if (pairs.length > 1) {
    return say`taken over ${count(saying.length, 'pair')} of ${pairs.length}, the mean distance: ${changeWords(overall)}, of 100 between opposite ends of everything.`;
  }
  const first = steps[only!.path[0]!.step]!.date;
  const issues = plain(list(only!.compared.map(names.issue)));
  return say`${pairWords(names, only!)} are ${changeWords(overall)} of 100 than on ${first}, on the issues on which both had a stance by then: ${issues}.`;
}

/** What the last step brought. */
function latest(result: DriftResult): Sentence[] {
  const { pairs, steps } = result;
  const last = steps.length - 1;
  const ends = pairs.flatMap(({ path }) => path.at(-1)?.change ?? []);
  if (ends.length === 0) return [];
  const when = `${driftStepWords(result, last)}, ${steps[last]!.date}`;
  if (pairs.length === 1) {
    const little = littleWords(ends[0]!);
    return [say`in the last step (${when}): ${little ?? changeWords(ends[0]!)}.`];
  }
  const counted = (['closer', 'further', 'neither', 'too-little'] as const).flatMap((kind) => {
    const n = ends.filter((change) => change.kind === kind).length;
    const word = kind === 'too-little' ? 'too little to say' : kind;
    return n === 0 ? [] : [`${word} for ${count(n, 'pair')}`];
  });
  return [say`in the last step (${when}): ${list(counted)}.`];
}

/** What enters no change, and what has no date. */
function left(names: Names, { pairs, undated, rejections }: DriftResult): Sentence[] {
  const sentences: Sentence[] = [];
  const later = [...new Set(pairs.flatMap(({ notCompared }) => notCompared))];
  if (later.length > 0)
    sentences.push(
      say`${list(later.map((id) => `“${names.issue(id)}”`))}: not compared over all ${pairs.length > 1 ? '(for some pairs) ' : ''}as not both had a stance at the start.`,
    );
  if (rejections.length > 0) {
    const who = rejections.map(
      ({ party, proposal, date }) => `${names.party(party)} to “${clean(proposal)}” on ${date}`,
    );
    sentences.push(say`said no, which shows no place to stand: ${list(who)}.`);
  }
  if (undated.length > 0) {
    const what = undated.map(({ proposal, by }) =>
      by === null ? `“${clean(proposal)}”` : `${names.party(by)}’s yes to “${clean(proposal)}”`,
    );
    sentences.push(say`left out as it has no date: ${list(what)}.`);
  }
  return sentences;
}

/** `Line of contact (67)`, `40 to 60 on the scale`. */
export function standingWords(names: Names, issue: string, at: Standing): string {
  if (at.kind === 'option') return `“${names.option(issue, at.option)}”`;
  const { quantity: q } = at;
  if (q.kind === 'exact') return `${q.value} on the scale`;
  if (q.kind === 'unknown') return 'anywhere on the scale';
  return `${q.low} to ${q.high} on the scale`;
}

/** Who moved on what, towards whom or away; then who held what. */
export function driftMoves(names: Names, result: DriftResult): Passage {
  const { moves, held } = result;
  const told = moves.slice(0, MOVES).map((move) => moveWords(names, result, move));
  const more = moves.length - told.length;
  const sentences = [
    ...told,
    ...(more > 0 ? [say`and ${count(more, 'move')} more.`] : []),
    ...heldWords(names, held),
  ];
  return {
    id: 'drift-moves',
    title: moves.length === 0 ? 'Nobody is on record as having moved' : 'Who moved',
    sentences: sentences.map(capital),
  };
}

function moveWords(names: Names, result: DriftResult, move: MoveRow): Sentence {
  const { party, issue, step, from, to, nearer } = move;
  const ways = (toward: boolean) =>
    nearer.filter(({ by }) => (toward ? by.low > 0 : by.high < 0)).map((n) => names.party(n.party));
  const direction = [
    ...(ways(true).length === 0 ? [] : [`towards ${plain(list(ways(true)))}`]),
    ...(ways(false).length === 0 ? [] : [`away from ${plain(list(ways(false)))}`]),
  ];
  const where =
    direction.length === 0
      ? 'neither nearer to anybody nor further, for certain'
      : direction.join(', ');
  const when = `${driftStepWords(result, step)}, ${result.steps[step]!.date}`;
  const far = isMeasured(names, issue)
    ? `, ${spread(hundredths(move.size))} of 100 on the scale`
    : '';
  return say`${names.party(party)} on “${names.issue(issue)}” (${when}): from ${standingWords(names, issue, from)} to ${standingWords(names, issue, to)}${far}, ${where}.`;
}

/** Whether each option of an issue has a place on a line. */
function isMeasured({ kase }: Names, id: string): boolean {
  const options = kase.issues.find((issue) => issue.id === id)?.options ?? [];
  return options.every(({ scale }) => scale !== null);
}

/** Parties that held, or were heard once, on the same issues are told together. */
function heldWords(names: Names, held: DriftResult['held']): Sentence[] {
  const told = (rows: DriftResult['held']) => {
    const byParty = groupBy(rows, ({ party }) => names.party(party));
    const issues = [...byParty].map(([party, own]) => {
      const named = list(own.map(({ issue }) => `“${names.issue(issue)}”`));
      return { party, issues: plain(named) };
    });
    return [...groupBy(issues, (row) => row.issues)].map(
      ([what, alike]) => [plain(list(alike.map(({ party }) => party))), what] as const,
    );
  };
  const again = told(held.filter(({ stated }) => stated > 1));
  const once = told(held.filter(({ stated }) => stated === 1));
  return [
    ...again.map(([who, what]) => say`${who} held, and said so again: ${what}.`),
    ...once.map(
      ([who, what]) =>
        say`${who}, one stance only at the steps above, so that nothing shows whether it still holds: ${what}.`,
    ),
  ];
}

const CHANNELS = {
  leaders: 'Leaders',
  envoys: 'Envoys',
  technical: 'Technical',
  unstated: 'Format not stated',
  between: 'Between rounds',
};

/** The change by the format of the rounds: name and words. */
export function channelRows({ channels }: DriftResult): (readonly [string, string])[] {
  return channels.map(({ format, change }) => [
    CHANNELS[format],
    littleWords(change) ?? changeWords(change),
  ]);
}

/** By party what it gave and took, in points; empty where nothing is compared. */
export function concessionRows(names: Names, { parties }: DriftResult) {
  return parties.flatMap(({ party, given, taken }) =>
    given === null || taken === null
      ? []
      : [[names.party(party), spread(hundredths(given)), spread(hundredths(taken))] as const],
  );
}
