/** The lexicon file: actors known beforehand, as YAML. */
import * as z from 'zod';
import { decodeUtf8, type Problem, READING_LIMITS, shaped } from '../case/index.ts';
import type { Lexicon, LexiconActor } from './lexicon.ts';

const { choice, date, fields, tag } = shaped;
const words = z.string(tag('text')).min(1, tag('text'));

const role = fields({
  role: words,
  affiliation: words.optional(),
  from: date.optional(),
  to: date.optional(),
});
const actor = fields({
  name: words,
  kind: choice(['person', 'body', 'group']).optional(),
  aliases: z.array(words, tag('names')).optional(),
  party: words.optional(),
  roles: z.array(role, tag('list')).optional(),
});
const id = z.string(tag('id')).regex(/^[a-z][a-z0-9-]*$/, tag('id'));
const lexiconFile = fields({ actors: z.record(id, actor, tag('map')) });

/** What reading a lexicon file gives. */
export interface ReadLexicon {
  /** `null` where any problem is an error. */
  readonly lexicon: Lexicon | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a lexicon file. Never throws: whatever is wrong is a problem with line and column.
 *
 * @param options - `file`: the name by which problems call the file
 */
export function readLexicon(bytes: Uint8Array, { file }: { readonly file: string }): ReadLexicon {
  const decoded = bytes.length > READING_LIMITS.lexiconBytes ? '' : decodeUtf8(bytes);
  const content = typeof decoded === 'string' ? decoded : decoded.before;
  const report = shaped.newReport(shaped.rangesIn(file, content));
  let actors: LexiconActor[] = [];
  if (bytes.length > READING_LIMITS.lexiconBytes)
    report.add('file-too-large', { file, limit: READING_LIMITS.lexiconBytes }, [0, 0], '');
  else if (typeof decoded !== 'string')
    report.add('file-not-utf8', { byte: decoded.byte }, [content.length, content.length], '');
  else actors = actorsIn(content, report);
  const sound = report.errors() === 0;
  return { lexicon: sound ? { actors } : null, problems: report.problems() };
}

function actorsIn(content: string, report: shaped.Report): LexiconActor[] {
  const tree = shaped.readDocument(content, report);
  if (tree === null) return [];
  shaped.checkShape(tree, report, lexiconFile);
  const parsed = lexiconFile.safeParse(shaped.plainOf(tree));
  if (!parsed.success) return [];
  const actors = Object.entries(parsed.data.actors).map(([id, given]) => actorOf(id, given));
  checkMeaning(actors, tree, report);
  return actors;
}

function actorOf(id: string, given: z.infer<typeof actor>): LexiconActor {
  const { name, kind = 'person', aliases = [], party = null, roles = [] } = given;
  return {
    id,
    name,
    kind,
    aliases,
    party,
    roles: roles.map(({ role, affiliation = null, from = null, to = null }) => ({
      role,
      affiliation,
      from,
      to,
    })),
  };
}

/** Words that would stand for two actors, and roles that end before they begin. */
function checkMeaning(
  actors: readonly LexiconActor[],
  tree: shaped.Tree,
  report: shaped.Report,
): void {
  const taken = new Set<string>();
  const spanOf = (path: readonly string[]) => shaped.treeAt(tree, path)?.span ?? tree.span;
  for (const { id, name, aliases, roles } of actors) {
    const at: readonly string[] = ['actors', id];
    const own: (readonly [string, readonly string[]])[] = [
      [name, [...at, 'name']],
      ...aliases.map((alias, k) => [alias, [...at, 'aliases', `${k}`]] as const),
    ];
    for (const [words, path] of own) {
      if (taken.has(words))
        report.add(
          'duplicate-name',
          { kind: 'actor called', name: words },
          spanOf(path),
          path.join('.'),
        );
      taken.add(words);
    }
    roles.forEach(({ from, to }, k) => {
      const path = [...at, 'roles', `${k}`, 'to'];
      if (from !== null && to !== null && to < from)
        report.add('dates-reversed', { from, to }, spanOf(path), path.join('.'));
    });
  }
}

/** Two lexicons as one: of actors with the same id, the first one's stands. */
export function joinLexicons(first: Lexicon, second: Lexicon): Lexicon {
  const known = new Set(first.actors.map(({ id }) => id));
  return { actors: [...first.actors, ...second.actors.filter(({ id }) => !known.has(id))] };
}
