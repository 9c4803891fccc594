/**
 * `npm run bench:reading -- DATA`: how well attributions are found in annotated news.
 *
 * DATA holds `polnear-dev` (texts, and annotations in brat's format). An attribution found and one
 * annotated make a pair by the overlap of their contents (intersection over union of characters),
 * one to one, greedily from the greatest. Direct: at least half of the content stands in double
 * quotation marks. Source: the words found for the speaker overlap the annotated ones.
 *
 * Two of the texts were annotated by six people each, to see how far people agree. F1 on the texts
 * asks how each text is read, so that every text counts once: what comes of one of several
 * annotations of a text counts as its part of one. The figures with every annotation counted as a
 * text of its own are printed as well.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withContinuations } from '../src/reading/extract/continuations.ts';
import { attributionsOf } from '../src/reading/extract/gather.ts';
import { parseText } from '../src/reading/parse.ts';

type Span = readonly [number, number];

interface Item {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly direct: boolean;
  readonly label: string;
  /** The part of its text's annotations that it comes from: 1, or 1 in 6. */
  readonly weight: number;
}

interface Pair {
  readonly gold: Item;
  readonly found: Item;
  readonly overlap: number;
}

const length = (spans: readonly Span[]) => spans.reduce((sum, [a, b]) => sum + b - a, 0);

function shared(left: readonly Span[], right: readonly Span[]): number {
  let sum = 0;
  for (const [a, b] of left)
    for (const [c, d] of right) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

function quotedSpans(text: string): Span[] {
  const { quotations } = parseText(text);
  return quotations
    .filter(({ start, parent }) => parent < 0 && '"“”„«'.includes(text[start]!))
    .map(({ start, end }) => [start, end] as const);
}

function isDirect(content: readonly Span[], quoted: readonly Span[]): boolean {
  return shared(content, quoted) * 2 >= length(content);
}

/** Annotations of a file in brat's stand-off format. */
function goldOf(
  text: string,
  annotations: string,
  quoted: readonly Span[],
  weight: number,
): Item[] {
  const spans = new Map<string, Span[]>();
  const items: Item[] = [];
  const lines = annotations.split('\n').map((line) => line.split('\t'));
  for (const [id, body] of lines) {
    if (!id?.startsWith('T') || body === undefined) continue;
    const offsets = body.slice(body.indexOf(' ') + 1).split(';');
    spans.set(
      id,
      offsets.map((pair) => pair.split(' ').map(Number) as unknown as Span),
    );
  }
  for (const [id, body] of lines) {
    if (!id?.startsWith('E') || body === undefined) continue;
    const roles = body
      .split(' ')
      .slice(1)
      .map((role) => role.split(':') as [string, string]);
    const of = (name: string) =>
      roles
        .filter(([role]) => role.startsWith(name))
        .flatMap(([, target]) => spans.get(target) ?? []);
    const content = of('Content');
    if (content.length === 0) continue;
    const cue = of('Cue')
      .map(([a, b]) => text.slice(a, b))
      .join(' ');
    const direct = isDirect(content, quoted);
    items.push({ source: of('Source'), content, direct, label: cue, weight });
  }
  return items;
}

function foundIn(text: string, quoted: readonly Span[], weight: number): Item[] {
  const parsed = parseText(text);
  const { attributions } = withContinuations(parsed, attributionsOf(parsed));
  return attributions.map(({ mention, content, cue }) => ({
    source: mention === null ? [] : [mention],
    content,
    direct: isDirect(content, quoted),
    label: cue.lemma,
    weight,
  }));
}

function pairsOf(gold: readonly Item[], found: readonly Item[]): Pair[] {
  const all = gold.flatMap((g) =>
    found.flatMap((f) => {
      const both = shared(g.content, f.content);
      if (both === 0) return [];
      return [
        { gold: g, found: f, overlap: both / (length(g.content) + length(f.content) - both) },
      ];
    }),
  );
  // Of equal overlaps, those go first whose speakers agree.
  const agrees = ({ gold, found }: Pair) => (shared(gold.source, found.source) > 0 ? 1 : 0);
  all.sort((a, b) => b.overlap - a.overlap || agrees(b) - agrees(a));
  const used = new Set<Item>();
  return all.filter(({ gold, found }) => {
    if (used.has(gold) || used.has(found)) return false;
    used.add(gold).add(found);
    return true;
  });
}

type Weigh = (item: Item) => number;
const onceAText: Weigh = ({ weight }) => weight;
const onceAnAnnotation: Weigh = () => 1;

const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
const percent = (value: number) => value.toFixed(1).padStart(6);
const total = (items: readonly Item[], weigh: Weigh) =>
  items.reduce((sum, item) => sum + weigh(item), 0);

/** Precision, recall and F1 in percent. */
function scores(
  gold: readonly Item[],
  found: readonly Item[],
  pairs: readonly Pair[],
  weigh: Weigh,
): readonly [number, number, number] {
  const hit = total(
    pairs.map((pair) => pair.gold),
    weigh,
  );
  const precision = share(hit, total(found, weigh));
  const recall = share(hit, total(gold, weigh));
  return [precision, recall, share(2 * precision * recall, 100 * (precision + recall))];
}

/** The share of matched attributions whose source is right, in percent. */
function sourceRight(pairs: readonly Pair[], weigh: Weigh): number {
  const matched = pairs.filter(({ overlap, gold }) => overlap >= 0.5 && gold.source.length > 0);
  const right = matched.filter(({ gold, found }) => shared(gold.source, found.source) > 0);
  const sum = (of: readonly Pair[]) =>
    total(
      of.map(({ gold }) => gold),
      weigh,
    );
  return share(sum(right), sum(matched));
}

const data = process.argv[2];
if (data === undefined) {
  console.error('Give the folder with `polnear-dev`: npm run bench:reading -- DATA');
  process.exit(2);
}
const folder = join(data, 'polnear-dev');
const texts = readdirSync(join(folder, 'text')).sort();
const notes = readdirSync(join(folder, 'attributions'));
/** Annotations are named as their text, with a tag for who made them; some texts have two. */
const textOf = (note: string) => `${note.slice(0, note.lastIndexOf('_'))}.txt`;
const copies = new Map<string, number>();
for (const note of notes) copies.set(textOf(note), (copies.get(textOf(note)) ?? 0) + 1);
const gold: Item[] = [];
const found: Item[] = [];
const pairs: Pair[] = [];
let sentences = 0;
let seconds = 0;
for (const note of notes) {
  const text = readFileSync(join(folder, 'text', textOf(note)), 'utf8');
  const quoted = quotedSpans(text);
  const weight = 1 / copies.get(textOf(note))!;
  const mine = foundIn(text, quoted, weight);
  const annotations = readFileSync(join(folder, 'attributions', note), 'utf8');
  const theirs = goldOf(text, annotations, quoted, weight);
  gold.push(...theirs);
  found.push(...mine);
  pairs.push(...pairsOf(theirs, mine));
}
for (const file of texts) {
  const text = readFileSync(join(folder, 'text', file), 'utf8');
  const start = performance.now();
  const parsed = parseText(text);
  withContinuations(parsed, attributionsOf(parsed));
  seconds += (performance.now() - start) / 1000;
  sentences += parsed.sentences.length;
}

console.log(
  `${texts.length} texts, ${notes.length} annotations of them: ${gold.length} attributions, ${found.length} found\n`,
);
const FORMS = [
  ['direct', (item: Item) => item.direct],
  ['indirect', (item: Item) => !item.direct],
  ['all', () => true],
] as const;
for (const [title, weigh] of [
  ['each text counted once', onceAText],
  ['each annotation counted as a text', onceAnAnnotation],
] as const) {
  console.log(`${title}\nform      IoU  precision recall  F1`);
  for (const at of [0.5, 0.8]) {
    for (const [name, of] of FORMS) {
      const hit = pairs.filter((pair) => pair.overlap >= at && of(pair.gold));
      const row = scores(gold.filter(of), found.filter(of), hit, weigh).map(percent);
      console.log(`${name.padEnd(9)} ${at}  ${row.join(' ')}`);
    }
  }
  console.log(`source right in ${percent(sourceRight(pairs, weigh))} % of those matched at .5\n`);
}
console.log(`${Math.round(sentences / seconds)} sentences a second (${sentences} sentences)\n`);

const paired = new Set(
  pairs.filter(({ overlap }) => overlap >= 0.5).flatMap((p) => [p.gold, p.found]),
);
const touched = new Set(pairs.flatMap((p) => [p.gold, p.found]));
console.log('errors at .5, in all annotations\n               direct indirect');
for (const [name, items, wanted] of [
  ['missed', gold, (item: Item) => !touched.has(item)],
  ['border, gold', gold, (item: Item) => touched.has(item) && !paired.has(item)],
  ['spurious', found, (item: Item) => !touched.has(item)],
  ['border, found', found, (item: Item) => touched.has(item) && !paired.has(item)],
] as const) {
  const wrong = items.filter(wanted);
  const direct = wrong.filter((item) => item.direct).length;
  console.log(
    `${name.padEnd(14)} ${String(direct).padStart(6)} ${String(wrong.length - direct).padStart(8)}`,
  );
}
