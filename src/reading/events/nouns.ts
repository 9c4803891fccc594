/**
 * Nouns that the rules for events know, written for texts about talks of any sort. The classes
 * follow what verbs of social interaction select (Levin, English Verb Classes and Alternations,
 * 1993: 36 social interaction, 37 communication) and what deverbal nouns name (Grimshaw, Argument
 * Structure, 1990).
 */
import { FEASTS, MONTHS, WEEKDAYS } from '../time-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Events of talking. */
export const TALKS = set(`
  talk talks negotiation negotiations meeting summit consultation consultations discussion discussions
  conversation dialogue round session conference mediation call visit encounter parley gathering
`);

/** What is put forward to be taken or refused. */
export const PROPOSAL = set(`
  proposal plan offer draft text paper idea suggestion initiative compromise invitation bid formula
  scheme package terms term condition demand request appeal call ultimatum amendment blueprint
  framework roadmap resolution concession pause moratorium recommendation option solution
  mediation clause document outline proposition overture exchange swap
`);

/** What settles something when it is reached or signed. */
export const DEAL = set(`
  agreement deal accord treaty pact truce ceasefire armistice settlement compromise contract protocol
  memorandum understanding peace roadmap declaration communique consensus charter convention
`);

/** What one holds and can give up, lift or release. */
export const HOLD = set(`
  demand condition precondition objection claim veto opposition ban blockade siege sanction sanctions
  embargo curfew tariff restriction strike boycott prisoner hostage detainee captive lockout reservation
  insistence charge fine levy threat emergency
`);

/** What is done to press another. */
export const MEASURE = set(`
  sanction sanctions embargo tariff tariffs blockade curfew ban siege restriction restrictions quota
  lockout fine penalty levy boycott freeze closure emergency
`);

/** Means of force and goods that are taken away. */
export const TAKEN = set(`
  asset assets vessel boat ship trawler weapon weapons land property account passport cargo goods
  territory village town border crossing equipment vehicle truck document aid supply oil gas
`);

/** Heads of noun phrases that act in talks: persons by office and part, and bodies. */
export const AGENTS = set(`
  leader envoy minister president premier chancellor ambassador diplomat negotiator mediator adviser
  advisor aide spokesman spokeswoman spokesperson official delegate representative commissioner
  secretary chief commander general governor mayor senator lawmaker deputy director chair chairman
  chairwoman head king queen emir monarch sultan bishop elder captain farmer fisher teacher worker
  nurse doctor driver miner pilot striker employer owner executive manager lawyer judge rebel
  insurgent guerrilla fighter militant separatist opposition ally partner rival neighbour neighbor
  team mission side party delegation government cabinet ministry parliament council committee
  commission union federation bloc alliance coalition company firm board administration authority
  authorities army movement group faction country state nation republic kingdom embassy court police
  military militia junta forces troops bank agency office association organisation organization
  assembly senate congress guarantor broker counterpart host guest witness analyst expert
  politician candidate campaigner activist resident villager protester student
  negotiators mediators sides parties leaders envoys ministers
`);

/** Nouns of time: a phrase with such a head names no actor. */
export const TIMES: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...FEASTS,
  ...set(`
    today yesterday tomorrow tonight morning afternoon evening night day week weekend month year
    hour minute noon midnight spring summer autumn winter decade century quarter fortnight
  `),
]);

/** Words that may stand before a noun of time and begin a phrase of their own. */
export const TIME_STARTS = set('last next this earlier later today yesterday tomorrow every each');
