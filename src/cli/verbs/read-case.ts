import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type Case, isError, problemsJson } from '../../case/index.ts';
import {
  applySuggestions,
  patchOf,
  type Snapshots,
  type Suggestion,
  suggestFromRecord,
} from '../../reading/index.ts';
import { isInside } from '../../reading/load-files.ts';
import type { Record } from '../../record/index.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { checkCase, type LoadedCase, loadCase } from '../load.ts';
import { problemsText } from '../present.ts';
import type { SourceText } from '../record-files.ts';
import { writeWhole } from '../write.ts';
import { suggestionsText } from './read-case-text.ts';

/** Flags that lead a record into a case. */
export interface CaseFlags {
  readonly case?: string;
  readonly apply?: boolean;
  readonly pick?: readonly string[];
}

/** Adds `--case`, `--apply` and `--pick`. */
export function withSuggestions(command: Command): Command {
  return command
    .option('--case <file>', 'suggest what the reports add to this case, as words and a patch')
    .option('--apply', 'write the suggestions into the case; without it nothing is written')
    .option('--pick <ids>', 'only these suggestions, by id, parted by commas', idsOf);
}

function idsOf(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.some((id) => !/^[a-z]+-[0-9a-f]{6}$/.test(id)))
    throw new InvalidArgumentError(
      'It takes ids of suggestions, such as quote-1a2b3c,because-4d5e6f.',
    );
  return ids;
}

/** A case that suggestions are made for. */
export interface CaseAtHand {
  readonly path: string;
  readonly kase: Case;
  /** The file as it was read, without a byte order mark. */
  readonly text: string;
}

/**
 * Loads the case that the flags name.
 *
 * @returns `null` where they name none; an exit code where it has problems, which are printed
 */
export async function caseAtHand(io: Io, flags: CaseFlags): Promise<CaseAtHand | null | number> {
  const { case: path, apply, pick } = flags;
  if (path === undefined) {
    if (apply || pick !== undefined) throw new UsageError('--apply and --pick go with --case.');
    return null;
  }
  const loaded = await loadCase(path);
  if (loaded.problems.length > 0) io.err(`${problemsText(io, loaded)}\n`);
  if (loaded.case === null) return EXIT.problems;
  return { path, kase: loaded.case, text: loaded.texts.get(basename(path))! };
}

/** What a record suggests for a case, ready to be shown and written. */
export interface Plan {
  readonly suggestions: readonly Suggestion[];
  /** The case with them; `null` where they cannot be written. */
  readonly text: string | null;
  readonly patch: string;
  /** Texts that the case will need beside it, by path relative to it. */
  readonly copies: ReadonlyMap<string, string>;
  /** The case with them, checked with its evidence. */
  readonly checked: Pick<LoadedCase, 'problems' | 'texts'>;
}

/**
 * Works out and checks what a record adds to a case. Writes nothing.
 *
 * @param sources - texts by the ids of the record's sources
 */
export async function planFor(
  at: CaseAtHand,
  record: Record,
  sources: ReadonlyMap<string, SourceText>,
  { pick }: CaseFlags,
): Promise<Plan> {
  const file = basename(at.path);
  const folder = dirname(at.path);
  const snapshots = snapshotsFor(folder, sources);
  const suggestions = picked(suggestFromRecord(at.kase, record, snapshots), pick);
  const applied = applySuggestions(at.text, suggestions, { file });
  const texts = new Map([[file, applied.text ?? at.text]]);
  if (applied.text === null)
    return {
      suggestions,
      text: null,
      patch: '',
      copies: new Map(),
      checked: { ...applied, texts },
    };
  const copies = copiesFor(folder, suggestions, snapshots);
  const bytes = new Map([...copies].map(([path, text]) => [path, Buffer.from(text)] as const));
  const checked = await checkCase(Buffer.from(applied.text), at.path, bytes);
  const sound = !checked.problems.some(isError);
  const patch = suggestions.length === 0 ? '' : patchOf(file, at.text, applied.text);
  return { suggestions, text: sound ? applied.text : null, patch, copies, checked };
}

function picked(all: readonly Suggestion[], ids: readonly string[] | undefined): Suggestion[] {
  if (ids === undefined) return [...all];
  const lost = ids.filter((id) => !all.some((one) => one.id === id));
  if (lost.length > 0)
    throw new UsageError(
      `There is no suggestion ${lost.join(', ')}.`,
      'Without --pick all are listed.',
    );
  return all.filter(({ id }) => ids.includes(id));
}

/** Where the case finds each text: the report's file where it lies in the folder, else a copy. */
function snapshotsFor(folder: string, sources: ReadonlyMap<string, SourceText>): Snapshots {
  const home = resolve(folder);
  const taken = new Set<string>();
  const paths = [...sources].map(([id, { text, file }]) => {
    const inside = file !== null && isInside(home, resolve(file));
    const path = inside
      ? relative(home, resolve(file)).split(sep).join('/')
      : freeName(folder, id, text, taken);
    taken.add(path);
    return [id, path] as const;
  });
  const texts = [...sources].map(([id, { text }]) => [id, text] as const);
  return { texts: new Map(texts), paths: new Map(paths) };
}

/** A name that no other file in the folder has, but for one that holds the same text. */
function freeName(folder: string, id: string, text: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = `${id}${n === 1 ? '' : `-${n}`}.txt`;
    const path = join(folder, name);
    if (!taken.has(name) && (!existsSync(path) || holds(path, text))) return name;
  }
}

function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(text));
  } catch {
    return false;
  }
}

/** The texts of new sources that are not yet in the folder of the case. */
function copiesFor(
  folder: string,
  suggestions: readonly Suggestion[],
  { texts, paths }: Snapshots,
): Map<string, string> {
  const wanted = new Set(
    suggestions
      .flatMap(({ edits }) => edits)
      .flatMap(({ how, path, value }) =>
        how === 'put' && path.length === 2 ? (value as { readonly text: string }).text : [],
      ),
  );
  const entries = [...paths].map(([id, path]) => [path, texts.get(id)!] as const);
  return new Map(entries.filter(([path]) => wanted.has(path) && !existsSync(join(folder, path))));
}

/** Writes what was planned, where the flags say so and it can be. @returns whether it was written */
export function carryOut(
  at: CaseAtHand,
  { suggestions, text, copies }: Plan,
  { apply }: CaseFlags,
) {
  const wanted = apply === true && text !== null && suggestions.length > 0;
  if (wanted) write(at, text, copies);
  return wanted;
}

/** What JSON says of a plan. */
export function planJson({ suggestions, patch, checked, text }: Plan, applied: boolean) {
  const problems = text === null ? problemsJson(checked.problems) : [];
  return { case: { suggestions, patch, applied, problems } };
}

/** Says a plan in words and as a patch, and whether it was carried out. */
export function tellPlan(io: Io, at: CaseAtHand, plan: Plan, applied: boolean): void {
  const { suggestions, text, patch, checked } = plan;
  io.out(`\n${suggestionsText(basename(at.path), suggestions, io)}`);
  if (text === null) io.err(`${problemsText(io, checked)}\nNothing was written.\n`);
  else if (suggestions.length > 0) {
    io.out(`\n${patch}\n`);
    io.out(
      applied
        ? `Wrote ${suggestions.length} of these into ${at.path}.\n`
        : 'Nothing was written. --apply writes all of it, --pick ID,... --apply a part.\n',
    );
  }
}

/** Writes the case and the texts beside it: all, or nothing. */
function write({ path, text: before }: CaseAtHand, after: string, copies: Plan['copies']): void {
  const bytes = readFileSync(path);
  if (new TextDecoder().decode(bytes) !== before)
    throw new UsageError(`${path} was changed meanwhile; nothing was written.`, 'Run it again.');
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : '';
  const written: string[] = [];
  try {
    for (const [name, text] of copies) {
      const copy = join(dirname(path), name);
      writeWhole(copy, text);
      written.push(copy);
    }
    writeWhole(path, mark + after);
  } catch (error) {
    for (const copy of written) rmSync(copy, { force: true });
    throw error;
  }
}
