import type { ActorKind, ActorRef, Passage } from '../../record/index.ts';
import type { Lexicon, LexiconActor } from '../lexicon.ts';
import { type Report, wordsOf } from '../report.ts';
import { slugOf } from '../suggest/slug.ts';
import { standsIn } from './locate.ts';

type Named = Pick<ActorRef, 'id' | 'name' | 'kind' | 'role' | 'affiliation'>;

/**
 * Who is who in one report: one id for all mentions of an actor. A last name alone stands for the
 * one actor of the report so far whose name ends with it.
 */
export class Actors {
  readonly #report: Report;
  readonly #words: string;
  readonly #known = new Map<string, Named>();
  /** Folded names by their last word. */
  readonly #byLastWord = new Map<string, Set<string>>();
  readonly #ids = new Set(['report']);
  readonly #lexicon = new Map<string, LexiconActor>();
  readonly #inText = new Map<string, boolean>();

  constructor(report: Report, lexicon: Lexicon = { actors: [] }) {
    this.#report = report;
    this.#words = wordsOf(report);
    for (const actor of lexicon.actors)
      for (const name of [actor.name, ...actor.aliases]) this.#lexicon.set(folded(name), actor);
  }

  /** Whether the report has these words. */
  has(words: string): boolean {
    const known = this.#inText.get(words);
    if (known !== undefined) return known;
    const found = standsIn(this.#words, words);
    this.#inText.set(words, found);
    return found;
  }

  /** The report's own voice. */
  report(): ActorRef {
    const { publisher, title } = this.#report.source;
    const name = publisher ?? title ?? 'the report';
    return { id: 'report', name, kind: 'report', role: null, affiliation: null, words: null };
  }

  /** Somebody whose name stands in the report; `null` where it does not. */
  named(
    name: string,
    words: Passage | null,
    given: { kind?: ActorKind; role?: string | null; affiliation?: string | null } = {},
  ): ActorRef | null {
    if (!this.has(name)) return null;
    const old = this.#find(name) ?? this.#new(name);
    const now: Named = {
      ...old,
      kind: old.kind === 'unknown' ? (given.kind ?? 'unknown') : old.kind,
      role: given.role ?? old.role,
      affiliation: given.affiliation ?? old.affiliation,
    };
    this.#remember(now);
    return { ...now, words };
  }

  #find(name: string): Named | undefined {
    const exact = this.#known.get(folded(name));
    if (exact !== undefined) return exact;
    const actor = this.#lexicon.get(folded(name));
    if (actor !== undefined) return this.#known.get(folded(actor.name)) ?? fromLexicon(actor);
    const fuller = this.#byLastWord.get(folded(name)) ?? new Set();
    return fuller.size === 1 ? this.#known.get([...fuller][0]!) : undefined;
  }

  #remember(actor: Named): void {
    const name = folded(actor.name);
    this.#known.set(name, actor);
    const last = name.slice(name.lastIndexOf(' ') + 1);
    this.#byLastWord.set(last, (this.#byLastWord.get(last) ?? new Set()).add(name));
  }

  #new(name: string): Named {
    const base = slugOf(name) ?? 'actor';
    let id = base;
    for (let n = 2; this.#ids.has(id); n++) id = `${base}-${n}`;
    this.#ids.add(id);
    return { id, name, kind: 'unknown', role: null, affiliation: null };
  }
}

function fromLexicon({ id, name, kind, roles }: LexiconActor): Named {
  return { id, name, kind, role: null, affiliation: roles[0]?.affiliation ?? null };
}

/** Without regard to case, blanks and a leading article. */
function folded(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase().replace(/^the /, '');
}
