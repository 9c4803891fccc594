/**
 * `npm run bench -- plover DATA`: how well kinds of events and their actors are found.
 *
 * DATA holds `plover-open.json`: records of PLOVER (Open Event Data Alliance), each a sentence with one
 * event, its source and its target. A record counts as found when an event of one of the kinds that
 * stand for the record's is found in its sentence; every other kind found there counts as wrong,
 * although a sentence may tell more than the one event that was annotated. Negated and hypothetical
 * events are left out. Records of kinds that are none of ours (aid, protest, assault ...) should give
 * nothing. Actors: of the records found, the words annotated and those found share a word.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../src/reading/index.ts';
import type { ActorRef, EventItem, EventKind } from '../src/record/index.ts';

interface GoldActor {
  readonly actorText?: string;
}

interface Gold {
  readonly event: string;
  readonly date: string;
  readonly text: string;
  readonly source?: GoldActor | readonly GoldActor[];
  readonly target?: GoldActor | readonly GoldActor[];
}

const KINDS: Readonly<Record<string, readonly EventKind[]>> = {
  AGREE: ['agree', 'accept'],
  CONSULT: ['consult', 'propose'],
  DEMAND: ['demand'],
  REJECT: ['reject'],
  CONCEDE: ['yield'],
  THREATEN: ['threaten'],
  COERCE: ['coerce'],
};

interface Row {
  of: number;
  found: number;
  wrong: number;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Which folder? npm run bench -- plover DATA, where DATA holds plover-open.json.');
  process.exit(1);
}
const records = JSON.parse(readFileSync(join(folder, 'plover-open.json'), 'utf8')) as Gold[];

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

function named(actors: readonly ActorRef[]): Set<string> {
  return words(actors.map(({ name, words: at }) => `${name} ${at?.exact ?? ''}`).join(' '));
}

const listed = (actors: Gold['source']): readonly GoldActor[] =>
  actors === undefined ? [] : [actors].flat();

function shares(gold: Gold['source'], found: ReadonlySet<string>): boolean {
  return listed(gold).some(({ actorText }) =>
    [...words(actorText ?? '')].some((w) => found.has(w)),
  );
}

function eventsOf({ text, date }: Gold, id: number): readonly EventItem[] {
  const source = {
    type: 'source',
    id: `r${id}`,
    title: null,
    publisher: null,
    author: null,
    issued: date,
    url: null,
    text: null,
    sha256: '',
  } as const;
  const { events } = readReport({ source, text });
  return events.filter(({ status }) => status !== 'negated' && status !== 'hypothetical');
}

const rows = new Map<string, Row>();
const actors = { source: 0, sourceOf: 0, target: 0, targetOf: 0 };
records.forEach((gold, k) => {
  const name = KINDS[gold.event] === undefined ? 'none of ours' : gold.event;
  const row = rows.get(name) ?? { of: 0, found: 0, wrong: 0 };
  rows.set(name, row);
  const events = eventsOf(gold, k);
  const fits = (kind: EventKind) => KINDS[gold.event]?.includes(kind) ?? false;
  row.of += 1;
  row.wrong += new Set(events.map(({ kind }) => kind).filter((kind) => !fits(kind))).size;
  const event = events.find(({ kind }) => fits(kind));
  if (event === undefined) return;
  row.found += 1;
  const [from, to] = [named(event.sources), named(event.targets)];
  const mutual = event.kind === 'consult' || event.kind === 'agree';
  const all = new Set([...from, ...to]);
  if (listed(gold.source).length > 0) {
    actors.sourceOf += 1;
    if (shares(gold.source, mutual ? all : from)) actors.source += 1;
  }
  if (listed(gold.target).length > 0) {
    actors.targetOf += 1;
    if (shares(gold.target, mutual ? all : to)) actors.target += 1;
  }
});

const total = { of: 0, found: 0, wrong: 0 };
console.log('| kind | records | found | other kinds in them |\n| --- | --- | --- | --- |');
for (const [name, { of, found, wrong }] of rows) {
  console.log(`| ${name} | ${of} | ${found} | ${wrong} |`);
  if (name !== 'none of ours') total.of += of;
  total.found += found;
  total.wrong += wrong;
}
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;
console.log(
  `\nprecision ${percent(total.found, total.found + total.wrong)}, recall ${percent(total.found, total.of)}`,
);
console.log(
  `source right ${percent(actors.source, actors.sourceOf)} of ${actors.sourceOf}, target right ${percent(actors.target, actors.targetOf)} of ${actors.targetOf}`,
);
