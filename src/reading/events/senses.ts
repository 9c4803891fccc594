/**
 * Verbs that tell events of talks, with what they need beside them to be meant in that sense.
 *
 * Written for Impasse. Kinds are those of PLOVER (Open Event Data Alliance, 2018); what a verb takes
 * follows Levin, English Verb Classes and Alternations (1993): 36.1 to 36.3 (meet, talk), 37 (propose,
 * demand, threaten), and light verbs (`held talks`) Jespersen, A Modern English Grammar VI (1942), 7.
 */

import type { EventKind } from '../../record/index.ts';
import { AGENTS, DEAL, HOLD, MEASURE, PROPOSAL, TAKEN, TALKS } from './nouns.ts';

export interface Sense {
  readonly kind: EventKind;
  /** Particle or preposition after the verb: `off` in `called off`; `null` for none. */
  readonly particle: string | null;
  /**
   * What the object (subject of a passive) must be: `actor` somebody who acts; `any` anything; a set
   * of nouns one of them; `none` there is none, or it does not matter.
   */
  readonly object: 'actor' | 'any' | 'none' | ReadonlySet<string>;
  /** Nouns that the object must not be. */
  readonly not: ReadonlySet<string>;
  /** Whether a clause (`to accept`, `that it accept`) may stand for the object. */
  readonly clause: boolean;
  /** Whether a clause must follow: `urged Vost to leave`. */
  readonly needsClause: boolean;
  /** Whether the clause must say what the subject will do: `warned that it would leave`. */
  readonly ownAct: boolean;
  /** Whether the clause must say what should be: `insisted that it leave`, not `that it left`. */
  readonly should: boolean;
  /** Prepositions that hold the other actor. */
  readonly others: readonly string[];
}

interface Row {
  readonly kind: EventKind;
  /** Base forms; `call_off` for a verb and its particle. */
  readonly verbs: string;
  readonly object: Sense['object'];
  readonly not?: ReadonlySet<string>;
  readonly clause?: true;
  readonly needsClause?: true;
  readonly ownAct?: true;
  readonly should?: true;
  readonly others?: string;
}

const any = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

const NOTHING: ReadonlySet<string> = new Set();
const MATTERS = any(PROPOSAL, DEAL, TALKS);
const CAPTIVES = new Set(
  'prisoner hostage detainee captive crew sailor soldier fisherman body remains activist'.split(
    ' ',
  ),
);
/** What is accepted or offered without being a term of a deal. */
const NOT_OFFERED = new Set(
  'responsibility blame award prize condolence comment explanation glimpse detail view opinion word congratulation prayer advice fact sympathy reason assurance resignation hint clue'.split(
    ' ',
  ),
);
/** To reject these is to contradict, not to refuse. */
const CLAIMS = new Set(
  'account claim charge accusation allegation report notion criticism reading version interpretation rumour rumor comparison description'.split(
    ' ',
  ),
);
const ULTIMATUM = new Set(['ultimatum']);
const CONCESSION = new Set(['concession', 'compromise', 'offer']);

const ROWS: readonly Row[] = [
  { kind: 'consult', verbs: 'meet', object: 'actor', others: 'with' },
  { kind: 'consult', verbs: 'sit_down', object: 'none', others: 'with' },
  {
    kind: 'consult',
    verbs: 'negotiate confer consult parley bargain haggle',
    object: 'none',
    others: 'with',
  },
  { kind: 'consult', verbs: 'talk', object: 'none', others: 'with to' },
  { kind: 'consult', verbs: 'speak', object: 'none', others: 'with' },
  { kind: 'consult', verbs: 'mediate', object: 'none', others: 'between' },
  { kind: 'consult', verbs: 'host receive phone telephone visit', object: 'actor' },
  {
    kind: 'consult',
    verbs:
      'hold have conduct begin start open resume renew continue conclude end finish join attend enter convene host chair reopen',
    object: TALKS,
    others: 'with between among',
  },
  {
    kind: 'consult',
    verbs: 'return_to go_into enter_into take_part_in',
    object: TALKS,
    others: 'with between',
  },
  { kind: 'propose', verbs: 'propose', object: 'any', clause: true, others: 'to' },
  { kind: 'propose', verbs: 'offer', object: 'any', not: NOT_OFFERED, clause: true, others: 'to' },
  { kind: 'propose', verbs: 'invite', object: 'actor', needsClause: true },
  { kind: 'propose', verbs: 'put_forward', object: 'any', others: 'to' },
  {
    kind: 'propose',
    verbs: 'table submit present float unveil circulate make suggest',
    object: new Set(
      [...PROPOSAL].filter(
        (noun) =>
          !HOLD.has(noun) &&
          !['call', 'appeal', 'request', 'concession', 'compromise', 'ultimatum', 'case'].includes(
            noun,
          ),
      ),
    ),
    others: 'to',
  },
  { kind: 'accept', verbs: 'accept', object: 'any', not: NOT_OFFERED, others: 'from by of' },
  {
    kind: 'accept',
    verbs: 'approve endorse embrace',
    object: any(PROPOSAL, DEAL),
    others: 'from by of',
  },
  {
    kind: 'accept',
    verbs: 'agree_to',
    object: new Set([
      'proposal',
      'plan',
      'offer',
      'demand',
      'request',
      'condition',
      'term',
      'invitation',
      'mediation',
      'idea',
      'suggestion',
      'compromise',
    ]),
    others: 'from by of',
  },
  { kind: 'agree', verbs: 'agree_to agree_on agree_upon', object: 'any', others: 'with' },
  { kind: 'agree', verbs: 'agree', object: any(DEAL, PROPOSAL), clause: true, others: 'with' },
  {
    kind: 'agree',
    verbs: 'sign reach strike clinch seal conclude initial ink ratify forge',
    object: DEAL,
    others: 'with between',
  },
  {
    kind: 'agree',
    verbs: 'come_to',
    object: any(DEAL, new Set(['term', 'terms'])),
    others: 'with',
  },
  {
    kind: 'reject',
    verbs: 'reject rebuff spurn turn_down rule_out veto',
    object: 'any',
    not: CLAIMS,
    clause: true,
    others: 'from by of',
  },
  { kind: 'reject', verbs: 'dismiss oppose', object: MATTERS, others: 'from by of' },
  { kind: 'reject', verbs: 'refuse decline', object: MATTERS, clause: true, others: 'from by of' },
  {
    kind: 'reject',
    verbs: 'boycott quit abandon walk_out_of walk_away_from pull_out_of withdraw_from',
    object: TALKS,
    others: 'with',
  },
  { kind: 'yield', verbs: 'concede', object: HOLD, others: 'to' },
  {
    kind: 'yield',
    verbs: 'relent back_down give_in give_way climb_down yield',
    object: 'none',
    others: 'to',
  },
  {
    kind: 'yield',
    verbs: 'concede_to yield_to give_in_to bow_to',
    object: HOLD,
    others: 'from by of',
  },
  {
    kind: 'yield',
    verbs: 'cede hand_over hand_back give_back pull_back',
    object: 'any',
    others: 'to',
  },
  { kind: 'yield', verbs: 'make', object: CONCESSION, others: 'to' },
  {
    kind: 'yield',
    verbs:
      'drop withdraw lift ease loosen shorten suspend soften waive relax cancel revoke rescind scrap repeal remove abandon call_off give_up back_away_from end',
    object: new Set([...HOLD].filter((noun) => noun !== 'hostage' && noun !== 'prisoner')),
    others: 'against on',
  },
  { kind: 'yield', verbs: 'release free', object: any(CAPTIVES, AGENTS), others: 'to' },
  { kind: 'demand', verbs: 'demand', object: 'any', clause: true, others: 'from of by' },
  {
    kind: 'demand',
    verbs: 'insist',
    object: 'none',
    clause: true,
    needsClause: true,
    should: true,
  },
  {
    kind: 'demand',
    verbs: 'insist_on call_for push_for press_for appeal_for',
    object: 'any',
    others: 'from by',
  },
  {
    kind: 'demand',
    verbs: 'urge press pressure order ask call_on call_upon appeal_to exhort',
    object: 'actor',
    needsClause: true,
  },
  { kind: 'demand', verbs: 'request', object: any(MATTERS, HOLD), clause: true, others: 'from' },
  { kind: 'threaten', verbs: 'threaten', object: 'any', clause: true, others: 'against' },
  { kind: 'threaten', verbs: 'warn', object: 'none', needsClause: true, ownAct: true },
  { kind: 'threaten', verbs: 'issue give deliver set', object: ULTIMATUM, others: 'to' },
  {
    kind: 'coerce',
    verbs: 'impose reimpose tighten slap',
    object: MEASURE,
    others: 'on against upon',
  },
  {
    kind: 'coerce',
    verbs:
      'blockade besiege sanction outlaw expel deport arrest detain jail imprison shell bomb bombard',
    object: 'any',
  },
  { kind: 'coerce', verbs: 'ban', object: 'actor' },
  { kind: 'coerce', verbs: 'seize confiscate impound freeze', object: TAKEN, others: 'from of' },
];

/** Senses by base form of the verb, those with a particle first: they say more. */
export const SENSES: ReadonlyMap<string, readonly Sense[]> = tableOf(ROWS);

function tableOf(rows: readonly Row[]): Map<string, Sense[]> {
  const table = new Map<string, Sense[]>();
  for (const row of rows) {
    for (const entry of row.verbs.split(' ')) {
      const [verb, ...particles] = entry.split('_');
      const sense = {
        kind: row.kind,
        particle: particles.length === 0 ? null : particles.join(' '),
        object: row.object,
        not: row.not ?? NOTHING,
        clause: row.clause ?? row.needsClause ?? false,
        needsClause: row.needsClause ?? false,
        ownAct: row.ownAct ?? false,
        should: row.should ?? false,
        others: row.others?.split(' ') ?? [],
      };
      table.set(verb!, [...(table.get(verb!) ?? []), sense]);
    }
  }
  const bare = ({ particle }: Sense) => Number(particle === null);
  for (const senses of table.values()) senses.sort((a, b) => bare(a) - bare(b));
  return table;
}

/** Kinds in which all take part alike. */
export const MUTUAL: ReadonlySet<EventKind> = new Set(['consult', 'agree']);
