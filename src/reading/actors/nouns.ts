/**
 * Common nouns that stand for those who take part in or speak about talks.
 *
 * Written for Impasse, after the classes of human and collective nouns in Quirk et al., A
 * Comprehensive Grammar of the English Language (1985), 5.104 to 5.108.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Offices and parts, singular: one person. */
export const PERSON_NOUNS = words(
  [
    'president premier minister chancellor secretary undersecretary envoy emissary adviser advisor',
    'aide spokesman spokeswoman spokesperson ambassador diplomat negotiator mediator facilitator',
    'leader chief head chairman chairwoman chairperson chair commander general admiral colonel',
    'official analyst expert scholar professor researcher historian lawyer attorney judge director',
    'deputy vice-president senator representative congressman congresswoman lawmaker legislator',
    'governor mayor king queen prince princess emir sultan sheikh pope bishop archbishop cardinal',
    'imam ayatollah rabbi monk candidate nominee delegate delegation-leader coordinator commissioner',
    'rapporteur monitor observer activist campaigner organizer organiser strategist columnist',
    'journalist reporter correspondent editor author executive economist banker investor owner',
    'founder co-founder partner manager superintendent inspector officer soldier fighter resident',
    'witness man woman source speaker counterpart predecessor successor veteran politician statesman',
    'interpreter translator host chaplain economist scientist doctor teacher farmer worker voter',
    'agent engineer driver steward neighbour neighbor physician boss broker headmaster councillor skipper prosecutor captain major sergeant unionist trustee member',
  ].join(' '),
);

/** Bodies, singular. */
export const BODY_NOUNS = words(
  [
    'navy government ministry cabinet administration parliament senate congress assembly council court',
    'commission committee agency bureau office department embassy mission delegation secretariat',
    'team side party movement front group organization organisation alliance coalition union bloc',
    'faction militia army military command police company firm bank board federation association',
    'league church media newspaper broadcaster daily magazine institute foundation think-tank',
    'campaign opposition leadership junta regime state country nation republic kingdom city region',
    'management workforce community tribe clan house treasury presidency authority',
    'panel body network channel university fund centre center',
  ].join(' '),
);

/** Plurals that no singular above gives. */
export const GROUP_NOUNS = words(
  'people troops police forces authorities allies critics supporters opponents rebels insurgents separatists militants residents families colleagues others many some several both sides parties circles media experts',
);

/** Titles before a name that tell no office, with the pronoun that goes with them. */
export const TITLES: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ['mr', 'he'],
  ['mr.', 'he'],
  ['sir', 'he'],
  ['lord', 'he'],
  ['mrs', 'she'],
  ['mrs.', 'she'],
  ['ms', 'she'],
  ['ms.', 'she'],
  ['miss', 'she'],
  ['lady', 'she'],
  ['dame', 'she'],
  ['dr', null],
  ['dr.', null],
]);

/** Short forms of offices before a name. */
export const SHORT_OFFICES = words(
  'gen. gen lt. lt cdr. cdr col. col maj. maj capt. capt sgt. adm. sen. sen rep. rep gov. gov prof. prof rev. amb. pres. hon.',
);

/** Words within a name that are no part of another: `Otto von Bismarck`, `Omar al Bashir`. */
export const NAME_PARTICLES = words(
  'de da di du del della van von der den bin ibn al el la le ter ten dos',
);

/** Singular of a regular plural; the word itself where it is none. */
export function singularOf(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** What a common noun stands for; `null` where it stands for none that acts. */
export function kindOfNoun(word: string): 'person' | 'body' | 'group' | null {
  if (PERSON_NOUNS.has(word)) return 'person';
  if (BODY_NOUNS.has(word)) return 'body';
  if (GROUP_NOUNS.has(word)) return 'group';
  const singular = singularOf(word);
  return singular !== word && (PERSON_NOUNS.has(singular) || BODY_NOUNS.has(singular))
    ? 'group'
    : null;
}
