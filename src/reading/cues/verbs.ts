/**
 * Verbs that attribute speech, thought or a stand, by class.
 *
 * Written for Impasse from the literature, not from any corpus: the classes of communication and
 * psychological verbs in Levin, English Verb Classes and Alternations (1993), 29, 31, 33 and 37;
 * complementation and comment clauses in Quirk et al., A Comprehensive Grammar of the English
 * Language (1985), 15.53 and 16.30 to 16.63; the semantics of reporting verbs in Bergler,
 * Evidential Analysis of Reported Speech (1992); factivity after Kiparsky and Kiparsky, Fact (1970);
 * strength of commitment after Hyland, Hedging in Scientific Research Articles (1998).
 */
import type { Certainty, StatementKind } from '../../case/index.ts';
import type { Complement, CueWord, Stance } from './cue.ts';

interface Row {
  readonly verbs: string;
  /** Complements, blank-separated. */
  readonly takes: string;
  readonly addressee?: true;
  readonly stance?: Stance;
  readonly certainty?: Certainty;
  readonly hint?: StatementKind;
}

const CLASSES: Readonly<{ [group: string]: Row }> = {
  // Levin 37.7, say verbs: neutral as to truth and manner.
  say: { verbs: 'say state mention note', takes: 'quote that wh np' },
  declare: {
    verbs: 'declare announce proclaim affirm reaffirm confirm reiterate repeat restate clarify',
    takes: 'quote that wh np',
    certainty: 'certain',
  },
  remark: {
    verbs:
      'remark comment observe add continue conclude recount relate recall recollect reflect muse joke quip conclude respond reply answer retort counter interject elaborate specify',
    takes: 'quote that',
  },
  // Levin 37.2, verbs of transfer of a message.
  tell: {
    verbs: 'tell inform notify assure reassure remind advise brief warn caution convince persuade',
    takes: 'quote that wh person-to',
    addressee: true,
  },
  explain: {
    verbs:
      'explain disclose reveal report divulge confide signal indicate convey relay communicate testify attest preach',
    takes: 'quote that wh',
  },
  // Levin 37.4, means of communication, and 37.3, manner of speaking.
  write: {
    verbs: 'write tweet post publish email text blog retweet broadcast',
    takes: 'quote that',
  },
  manner: {
    verbs:
      'shout cry whisper murmur mutter yell scream exclaim snap growl sigh chant intone boom stammer thunder',
    takes: 'quote that',
  },
  // Commitment is the speaker's alone: Bergler's verbs of contested assertion.
  claim: {
    verbs:
      'claim charge allege assert contend maintain insist argue purport profess boast posit submit reckon',
    takes: 'quote that to np',
    stance: 'doubtful',
  },
  stress: {
    verbs: 'stress emphasize emphasise underline underscore highlight outline',
    takes: 'quote that wh np',
    certainty: 'certain',
  },
  // Kiparsky and Kiparsky: the complement is presupposed.
  admit: {
    verbs:
      'admit acknowledge concede confess recognize recognise accept realize realise discover regret lament bemoan',
    takes: 'quote that',
    stance: 'factive',
    certainty: 'certain',
  },
  deny: {
    verbs: 'deny dispute refute rebut contradict disavow disown disclaim',
    takes: 'quote that np',
    stance: 'counter',
    certainty: 'certain',
  },
  doubt: {
    verbs: 'doubt question',
    takes: 'quote that wh np',
    stance: 'counter',
    certainty: 'possible',
  },
  reject: {
    verbs:
      'reject rebuff dismiss oppose refuse decline condemn denounce criticize criticise decry deplore slam blast attack deride mock ridicule blame fault assail lambast lambaste rebuke chastise berate scold admonish reproach',
    takes: 'quote np to as',
    hint: 'position',
    certainty: 'certain',
  },
  accept: {
    verbs: 'agree consent assent concur',
    takes: 'quote that to on',
    hint: 'position',
    certainty: 'certain',
  },
  // Levin 33, judgement verbs, of approval.
  praise: {
    verbs:
      'praise hail welcome applaud commend laud endorse back defend support favor favour advocate salute champion celebrate promote embrace',
    takes: 'quote np as',
    hint: 'characterisation',
  },
  accuse: { verbs: 'accuse suspect', takes: 'quote person-of', hint: 'characterisation' },
  // Levin 29.1 to 29.4: to take something for something.
  describe: {
    verbs:
      'describe characterize characterise portray depict view regard see perceive frame cast interpret read define',
    takes: 'quote as wh',
    hint: 'characterisation',
  },
  // The same of verbs that mostly move things: the object and `as` must be there.
  put: { verbs: 'put', takes: 'as', hint: 'characterisation' },
  call: {
    verbs: 'call label dub brand deem term',
    takes: 'quote small',
    hint: 'characterisation',
  },
  demand: {
    verbs: 'demand request',
    takes: 'quote that np to',
    hint: 'demand',
    certainty: 'certain',
  },
  urge: {
    verbs:
      'urge exhort implore beg beseech order command instruct press pressure encourage appeal plead lobby ask invite challenge',
    takes: 'quote that person-to to wh for',
    hint: 'demand',
  },
  ask: { verbs: 'ask inquire enquire wonder query', takes: 'quote wh about' },
  propose: {
    verbs: 'propose recommend suggest float offer moot',
    takes: 'quote that np to',
    hint: 'position',
    certainty: 'possible',
  },
  // Levin 37.13 and Searle's commissives.
  promise: {
    verbs: 'promise pledge vow swear threaten undertake guarantee volunteer',
    takes: 'quote that to np',
    hint: 'position',
    certainty: 'certain',
  },
  // Quirk 16.31, private verbs: what the report says of somebody's mind.
  think: {
    verbs: 'think believe feel',
    takes: 'quote that',
    certainty: 'probable',
  },
  assume: {
    verbs: 'hold understand assume presume imagine',
    takes: 'marked',
    certainty: 'probable',
  },
  expect: {
    verbs:
      'expect predict forecast anticipate foresee estimate project calculate envision envisage',
    takes: 'quote that to person-to',
    certainty: 'probable',
    hint: 'inference',
  },
  guess: {
    verbs: 'guess speculate conjecture surmise theorize theorise hypothesize',
    takes: 'quote that',
    certainty: 'possible',
    hint: 'inference',
  },
  infer: {
    verbs: 'infer deduce gather judge assess imply insinuate hint intimate',
    takes: 'quote that wh',
    certainty: 'probable',
    hint: 'inference',
  },
  know: {
    verbs: 'know remember forget notice hear learn',
    takes: 'that wh',
    stance: 'factive',
    certainty: 'certain',
  },
  hope: {
    verbs: 'hope wish want intend plan prefer desire aim',
    takes: 'that to person-to',
    hint: 'position',
  },
  fear: { verbs: 'fear worry complain dread', takes: 'quote that about np', certainty: 'possible' },
  decide: { verbs: 'decide determine resolve rule vote', takes: 'that to', certainty: 'certain' },
  show: {
    verbs: 'show find demonstrate prove suggest indicate document',
    takes: 'that wh',
    certainty: 'probable',
    hint: 'inference',
  },
  discuss: { verbs: 'discuss detail', takes: 'np wh' },
  // Levin 37.7 and 22.2: what is brought forward or set beside something else.
  cite: { verbs: 'cite invoke reference tout trumpet', takes: 'quote np' },
  liken: { verbs: 'liken', takes: 'np', hint: 'characterisation' },
  express: { verbs: 'express voice echo', takes: 'quote np' },
  speak: { verbs: 'speak talk', takes: 'about of' },
};

/** Particles that make another cue of a verb, by the verb: `call for talks`. */
export const PARTICLES: Readonly<{ [verb: string]: readonly string[] }> = {
  call: ['for', 'on', 'upon'],
  point: ['out', 'to'],
  rule: ['out'],
  spell: ['out'],
  lay: ['out'],
  set: ['out'],
  speak: ['of', 'out'],
  insist: ['on'],
  appeal: ['for', 'to'],
  push: ['for'],
  press: ['for'],
  argue: ['for', 'against'],
  object: ['to'],
  refer: ['to'],
  allude: ['to'],
  hint: ['at'],
  warn: ['of', 'against'],
  think: ['of'],
  make: ['clear'],
  complain: ['about', 'of'],
  protest: ['against'],
  cry: ['out'],
  put: ['it'],
  go: ['on'],
};

const PHRASES: Readonly<{ [group: string]: Row }> = {
  'call for': {
    verbs: 'call_for push_for press_for appeal_for argue_for insist_on',
    takes: 'np person-to',
    hint: 'demand',
  },
  'call on': { verbs: 'call_on call_upon appeal_to', takes: 'person-to', hint: 'demand' },
  'point out': {
    verbs: 'point_out make_clear spell_out',
    takes: 'quote that wh np',
    stance: 'factive',
    certainty: 'certain',
  },
  'lay out': { verbs: 'lay_out set_out', takes: 'np wh' },
  'rule out': { verbs: 'rule_out', takes: 'quote np', hint: 'position', certainty: 'certain' },
  'object to': {
    verbs: 'object_to argue_against warn_against protest_against speak_out',
    takes: 'quote np',
    hint: 'position',
  },
  'speak of': {
    verbs: 'speak_of refer_to allude_to point_to warn_of complain_about complain_of think_of',
    takes: 'quote np as',
  },
  'hint at': { verbs: 'hint_at', takes: 'quote np', certainty: 'possible', hint: 'inference' },
  'go on': { verbs: 'go_on', takes: 'quote' },
  'put it': { verbs: 'put_it', takes: 'quote' },
  'cry out': { verbs: 'cry_out', takes: 'quote' },
};

/** Cue verbs by base form; where a verb stands in several classes the first one counts. */
export const VERBS: ReadonlyMap<string, CueWord> = tableOf({ ...CLASSES, ...PHRASES });

function tableOf(classes: Readonly<{ [group: string]: Row }>): Map<string, CueWord> {
  const table = new Map<string, CueWord>();
  for (const [group, row] of Object.entries(classes)) {
    for (const verb of row.verbs.split(' ')) {
      const lemma = verb.replaceAll('_', ' ');
      const known = table.get(lemma);
      table.set(lemma, known ? joined(known, row) : wordOf(lemma, group, row));
    }
  }
  return table;
}

function wordOf(lemma: string, group: string, row: Row): CueWord {
  return {
    lemma,
    group,
    takes: row.takes.split(' ') as Complement[],
    addressee: row.addressee ?? false,
    stance: row.stance ?? 'neutral',
    certainty: row.certainty ?? 'unknown',
    hint: row.hint ?? null,
  };
}

function joined(known: CueWord, row: Row): CueWord {
  return {
    ...known,
    takes: [...new Set([...known.takes, ...(row.takes.split(' ') as Complement[])])],
  };
}
