import type { Case } from '../../case/index.ts';
import type { Answer, Share } from '../../draws/index.ts';
import type { MovesResult, StateIndex } from '../../moves/index.ts';
import * as words from '../words/index.ts';
import { page, paragraphs, type Section, type TerminalOptions, widthOf } from './page.ts';
import { table } from './table.ts';
import { textWidth } from './width.ts';
import { hang } from './wrap.ts';

/** Equilibria in the table. */
const TOLD = 6;
/** Columns before the words behind a row of a table, and the fewest that these take. */
const [GAP, NARROW] = [3, 24];

/** The answer of `impasse moves` as a page of text. */
export function movesText(
  kase: Case,
  answer: Answer<MovesResult>,
  options: TerminalOptions = {},
): string {
  const { result } = answer;
  const view = result.kind === 'analysed' ? words.movesView(words.namesOf(kase), result) : null;
  if (view === null) {
    const nothing = { id: 'moves-verdict', title: 'No moves', sentences: [[words.NO_MOVES]] };
    return page(kase, nothing, [], options);
  }
  const [verdict, ...rest] = words.movesPassages(view, answer);
  // The table says what its states are; the sentences after it need not.
  const seen = new Set(held(view).map(({ state }) => words.stateAnchor(state)));
  const sections = rest.map(({ title, sentences }): Section => {
    const told = words.toldOnce(view.states, sentences, seen);
    return { title, lines: paragraphs(told, options) };
  });
  return page(
    kase,
    verdict!,
    [...today(view, options), ...equilibria(view, options), ...sections],
    options,
  );
}

/** For which party today's state holds under which concept. */
function today(view: words.MovesView, options: TerminalOptions): Section[] {
  const { answer, states } = view;
  if (answer.today === null) return [];
  const { verdicts, reading } = answer.today;
  const head = ['  Stays', ...words.MOVE_CONCEPTS.map((c) => words.CONCEPT_WORDS[c].name)];
  const cell = (share: Share | null | undefined) => words.heldText(answer, share);
  const rows = answer.movers.map((mover) => [
    `  ${states.party(mover)}`,
    ...words.MOVE_CONCEPTS.map((concept) =>
      cell(verdicts.find((row) => row.mover === mover && row.concept === concept)?.stable),
    ),
  ]);
  const all = ['  All', ...words.MOVE_CONCEPTS.map((c) => cell(reading.equilibrium[c]))];
  const unit = answer.certain ? '' : ', share of draws';
  const width = widthOf(options);
  return [
    { title: 'Today’s state', lines: hang('  ', words.describe(states, reading.state), width) },
    {
      title: `Who stays in today’s state${unit}`,
      lines: table(head, [...rows, all], width),
    },
  ];
}

/** The states in the table. */
function held(view: words.MovesView): { readonly state: StateIndex }[] {
  return words.equilibriaTold(view).slice(0, TOLD);
}

/** The states that hold most often, with what they are. */
function equilibria(view: words.MovesView, options: TerminalOptions): Section[] {
  const { answer, states, concept } = view;
  const found = held(view);
  if (found.length === 0) return [];
  const readings = new Map(words.allReadings(answer).map((row) => [row.state, row.equilibrium]));
  const head = ['  State', ...words.MOVE_CONCEPTS.map((c) => words.CONCEPT_WORDS[c].name)];
  const rows = found.map(({ state }) => [
    `  ${mark(view, state)}`,
    ...words.MOVE_CONCEPTS.map((c) => words.heldText(answer, readings.get(state)?.[c])),
  ]);
  const width = widthOf(options);
  const lines = table(head, rows, width);
  const most = words.CONCEPT_WORDS[concept].name;
  const unit = answer.certain ? '' : `, by share of draws (${most})`;
  const texts = found.map(({ state }) => words.describe(states, state));
  const room = width - textWidth(lines[1] ?? '') - GAP;
  const aligned = lines.length === found.length + 1 && room >= NARROW;
  const [top = '', ...own] = lines;
  const told = aligned
    ? [top, ...own.flatMap((row, k) => hang(row + ' '.repeat(GAP), texts[k]!, width))]
    : [...lines, ...rows.flatMap(([name = ''], k) => hang(`${name}: `, texts[k]!, width))];
  return [{ title: `States that hold${unit}`, lines: told }];
}

function mark({ states }: words.MovesView, state: StateIndex): string {
  return `${state + 1}${state === states.today ? ' (today)' : ''}`;
}
