/** Which issues, options and proposals of a case some words speak of, by the words the case gives. */
import type { Case } from '../../case/index.ts';
import type { Passage } from '../../record/index.ts';
import { contentStems, stemsOf, type Word } from './stems.ts';

/** Words of a report that match words of the case. */
export interface Match {
  readonly words: Passage;
  /** What they match: `the keyword "territory" of territory`. */
  readonly with: string;
}

/** An issue that is spoken of. */
export interface Topic {
  readonly issue: number;
  /** Indices of its options that are spoken of. */
  readonly options: readonly number[];
  readonly matches: readonly Match[];
}

export interface Topics {
  readonly issues: readonly Topic[];
  /** Indices of proposals whose name is said. */
  readonly proposals: readonly number[];
  readonly proposalMatches: readonly Match[];
}

type Subject =
  | { readonly kind: 'issue'; readonly issue: number }
  | { readonly kind: 'option'; readonly issue: number; readonly option: number }
  | { readonly kind: 'proposal'; readonly proposal: number };

/** Words of the case: a phrase is said word by word in a row, a label in any order. */
interface Wanted {
  readonly subject: Subject;
  readonly stems: readonly string[];
  readonly inRow: boolean;
  readonly said: string;
}

/** Finds topics in passages of a report. Time is linear in the passages for a given case. */
export function topicFinder(kase: Case): (passages: readonly Passage[]) => Topics {
  const byStem = new Map<string, Wanted[]>();
  for (const wanted of wantedOf(kase)) {
    const first = wanted.stems[0];
    if (first !== undefined) byStem.set(first, [...(byStem.get(first) ?? []), wanted]);
  }
  return (passages) => topicsOf(passages.flatMap((passage) => found(passage, byStem)));
}

function wantedOf({ issues, proposals }: Case): Wanted[] {
  const label = (subject: Subject, text: string, said: string): Wanted => {
    return { subject, stems: contentStems(text), inRow: false, said };
  };
  const phrase = (subject: Subject, text: string, said: string): Wanted => {
    return { subject, stems: stemsOf(text).map(({ stem }) => stem), inRow: true, said };
  };
  return [
    ...issues.flatMap((issue) => {
      const subject = { kind: 'issue', issue: issue.index } as const;
      return [
        label(subject, issue.name, `the name of ${issue.id}`),
        ...issue.keywords.map((word) => phrase(subject, word, `a keyword of ${issue.id}`)),
        ...issue.options.flatMap((option) => {
          const one = { kind: 'option', issue: issue.index, option: option.index } as const;
          const id = `${issue.id}: ${option.id}`;
          return [
            label(one, option.name, `the label of ${id}`),
            ...option.keywords.map((word) => phrase(one, word, `a keyword of ${id}`)),
          ];
        }),
      ];
    }),
    ...proposals.map(({ name }, proposal) =>
      phrase({ kind: 'proposal', proposal }, name, `the name of ${name}`),
    ),
  ];
}

interface Found {
  readonly wanted: Wanted;
  readonly match: Match;
}

function found(passage: Passage, byStem: ReadonlyMap<string, readonly Wanted[]>): Found[] {
  const words = stemsOf(passage.exact);
  const first = new Map<string, Word>();
  for (const word of words) if (!first.has(word.stem)) first.set(word.stem, word);
  const seen = new Set<Wanted>();
  const all: Found[] = [];
  for (const [k, { stem }] of words.entries()) {
    for (const wanted of byStem.get(stem) ?? []) {
      const at = seen.has(wanted) ? null : placeOf(wanted, words, k, first);
      if (at === null) continue;
      seen.add(wanted);
      all.push({ wanted, match: { words: within(passage, at), with: wanted.said } });
    }
  }
  return all;
}

/** UTF-16 units between the first and the last word of a label that are shown as one. */
const FAR = 60;

/** Where the wanted words stand: from word `k` on, or for a label its words wherever they are. */
function placeOf(
  { stems, inRow }: Wanted,
  words: readonly Word[],
  k: number,
  first: ReadonlyMap<string, Word>,
): readonly [number, number] | null {
  const places = stems.map((stem, n) => {
    const word = inRow ? words[k + n] : first.get(stem);
    return word?.stem === stem ? word : null;
  });
  if (places.some((word) => word === null)) return null;
  const start = Math.min(...places.map((word) => word!.start));
  const end = Math.max(...places.map((word) => word!.end));
  // Of a label whose words are far apart, the first one shows where.
  return end - start <= FAR ? [start, end] : [places[0]!.start, places[0]!.end];
}

function within({ start, exact }: Passage, [from, to]: readonly [number, number]): Passage {
  return { start: start + from, end: start + to, exact: exact.slice(from, to) };
}

/**
 * A label of one word ("Kept") names an option only where its issue is spoken of otherwise; one of
 * more words, and a keyword, speak for themselves.
 */
function topicsOf(all: readonly Found[]): Topics {
  const sure = new Set<number>();
  for (const { wanted } of all) {
    const { subject, stems, inRow } = wanted;
    if (subject.kind === 'issue') sure.add(subject.issue);
    if (subject.kind === 'option' && (inRow || stems.length > 1)) sure.add(subject.issue);
  }
  const issues = [...sure]
    .sort((a, b) => a - b)
    .map((issue): Topic => {
      const mine = all.filter(
        ({ wanted: { subject } }) => 'issue' in subject && subject.issue === issue,
      );
      const options = mine.flatMap(({ wanted: { subject } }) =>
        subject.kind === 'option' ? subject.option : [],
      );
      return { issue, options: [...new Set(options)], matches: mine.map(({ match }) => match) };
    });
  const named = all.filter(({ wanted: { subject } }) => subject.kind === 'proposal');
  return {
    issues,
    proposals: [
      ...new Set(
        named.flatMap(({ wanted: { subject: s } }) => (s.kind === 'proposal' ? s.proposal : [])),
      ),
    ],
    proposalMatches: named.map(({ match }) => match),
  };
}
