/**
 * Words by which a statement shows its kind, its leaning and how sure it is.
 *
 * Written for Impasse. Leaning: appraisal (affect, judgement, appreciation), Martin and White, The
 * Language of Evaluation (2005). Modality: Palmer, Mood and Modality (2001); Quirk et al., A
 * Comprehensive Grammar of the English Language (1985), 4.49 to 4.66 and 8.126. Hedges: Hyland,
 * Hedging in Scientific Research Articles (1998). Hearsay: Chafe, Evidentiality in English
 * Conversation and Academic Writing (1986); Aikhenvald, Evidentiality (2004). Conditions: Quirk et al.
 * 15.33 to 15.37.
 */

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Base forms that speak well of talks, a deal or the other side. */
export const GOOD = words(`
  productive constructive fruitful useful helpful successful success promising encouraging positive good
  better best great excellent warm cordial friendly frank sincere serious genuine honest fair just
  reasonable balanced sensible workable acceptable welcome hopeful optimistic confident satisfied pleased
  glad proud grateful historic breakthrough progress advance step success achievement milestone
  opportunity chance hope trust confidence goodwill respect courage flexibility compromise
  reconciliation improvement momentum consensus common ready willing prepared open flexible
  committed accept agree approve welcome support back endorse embrace praise thank appreciate
  cooperate improve advance succeed solve resolve ease win closer close near fine solid real
  peaceful satisfactory credible generous bold wise businesslike substantive meaningful landmark
  favour favor applaud hail commend salute praiseworthy reassuring calm cooperation friendship
`);

/** Base forms that speak ill of them. */
export const BAD = words(`
  unproductive fruitless useless pointless futile empty hollow unacceptable unfair unjust unrealistic
  unworkable unreasonable hostile tense bitter frosty cold harsh hard difficult tough slow poor bad worse
  worst weak disappointing disastrous dangerous reckless irresponsible cynical insincere dishonest
  stubborn rigid inflexible intransigent aggressive illegal illegitimate unlawful shameful absurd
  ridiculous dead doomed deadlocked stalled hopeless pessimistic sceptical skeptical angry furious
  worried concerned failure fail collapse breakdown deadlock impasse stalemate setback obstacle
  hurdle crisis disaster catastrophe waste mistake error trap trick ploy pretext charade farce sham
  betrayal insult humiliation surrender capitulation blackmail provocation aggression threat lie
  deception distrust mistrust doubt suspicion hatred rejection refusal reject refuse oppose
  condemn denounce blame accuse threaten violate breach break betray lie deceive stall delay obstruct
  block undermine sabotage destroy attack worsen deteriorate lose collapse dismiss deny impossible
  wrong blow regret deplore ignore punish dictate ultimatum stonewall distant wide apart
  disagreement dispute inadequate insufficient vague theatre theater show spectacle nonsense
  lost wasted icy grandstanding disgrace outrage outrageous scandalous shortsighted one-sided
  regrettable incomplete embarrassing misguided misleading premature unhelpful biased partial arbitrary
  inconsistent unclear unsafe unforgivable inexcusable unjustified excessive expensive costly
`);

/** What talks are hoped to bring: its absence is bad, its mention says nothing. */
export const HOPED = words(`
  deal agreement settlement peace ceasefire truce accord solution signature decision result exchange meeting
  talks choice change movement concession offer vote
`);

/** Base forms that say what talks were like without praise or blame. */
export const PLAIN = words(
  'ordinary normal routine usual regular formal technical preliminary exploratory long short first step start beginning search exchange',
);

/** Words that turn the leaning of what follows. */
export const TURNS = words(
  `not n't n’t never no none neither nor without hardly scarcely little few lack cannot nothing nobody`,
);

/** Words that take no step unless another is taken. */
export const CONDITIONS = words('unless provided providing precondition preconditions');

export const POSSIBLE = words(
  'may might could perhaps maybe possibly possible conceivably potentially hope hopefully',
);

export const PROBABLE = words(`
  probably likely unlikely apparently seemingly presumably evidently seem appear think believe expect
  suspect suppose assume guess suggest
`);

/** Signs of a conclusion about what cannot be seen. */
export const INFERS = words(`
  seem appear suggest mean imply signal indicate probably likely unlikely perhaps maybe apparently
  seemingly presumably evidently possibly conceivably doubtless suspect bet aim intend try want hope
  fear attempt seek pretend expect predict
`);

/** What one does by saying it: for, against, going to. */
export const STANDS = words(`
  accept reject support oppose refuse want agree insist offer pledge promise vow welcome favour favor
  back endorse intend plan prefer commit stand recognise recognize consider guarantee withdraw
  sign ratify veto continue remain demand need prepare decline propose
`);

/** What one says that one does not do: `we do not negotiate with`. */
export const DEALS = words(
  'negotiate bargain talk deal compromise surrender yield bow discuss haggle trade meet speak',
);

/** Adjectives of readiness, with which one says what one will do. */
export const READY = words('ready willing prepared unwilling determined committed open bound');

/** By which one asks of another. */
export const ASKS = words(
  'demand urge ask request call appeal beg implore press expect require want need',
);

/** Hearsay: the report passes on what it does not vouch for. */
export const HEARSAY = words(
  'reportedly allegedly supposedly purportedly ostensibly rumoured rumored apocryphally',
);

export const QUESTION_WORDS = words('whether why how what when where who whom which');

/** Groups of cues (see the cue tables) that take a stand for or against. */
export const FOR = words('accept praise');
export const AGAINST = words('reject accuse doubt');
