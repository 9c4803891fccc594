/** Events of talks, on sentences about talks that nobody has held. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/reading/events/index.ts';
import { parseText } from '../../src/reading/parse.ts';
import { source } from '../record/made.ts';
import { draft, eventsOf, line, linesOf, mentionsOf } from './events-made.ts';

/** Sentences with what they tell; the report is of Thursday, 8 May 2031. */
const TOLD: Record<string, [string, ...string[]][]> = {
  'a meeting': [
    [
      'Ana Bel met Cor Dov in Lakeside on Tuesday.',
      'consult happened: Ana Bel > Cor Dov [met] @Lakeside 2031-05-06',
    ],
    ['Ana Bel and Cor Dov met.', 'consult happened: Ana Bel, Cor Dov [met]'],
    ['The two sides met for three hours.', 'consult happened: two sides [met]'],
    ['Ana Bel met with the rebels.', 'consult happened: Ana Bel > rebels [met]'],
    [
      'Two envoys of Vost, Ana Bel and Cor Dov, met Fela Oru.',
      'consult happened: Ana Bel, Cor Dov > Fela Oru [met]',
    ],
    [
      'Ana Bel, a lawyer from Lakeside, met Fela Oru.',
      'consult happened: Ana Bel > Fela Oru [met]',
    ],
    [
      'The minister, who met rebel leaders on Monday, left.',
      'consult happened: minister > rebel leaders [met] 2031-05-05',
    ],
    [
      'Vost and Ester held talks in Lakeside last month.',
      'consult happened: Vost, Ester [held] @Lakeside 2031-04',
    ],
    [
      'Vost hosted the negotiators of Ester on 2 May.',
      'consult happened: Vost > Ester [hosted] 2031-05-02',
    ],
    [
      'Talks between Vost and Ester broke down on Friday.',
      'consult happened: Vost, Ester [Talks] 2031-05-02',
    ],
    [
      'After a meeting with Cor Dov, Ana Bel left.',
      'consult happened: Ana Bel > Cor Dov [meeting]',
    ],
    ['Ana Bel telephoned Cor Dov.', 'consult happened: Ana Bel > Cor Dov [telephoned]'],
    ['Vost and Ester returned to the talks.', 'consult happened: Vost, Ester [returned to]'],
    ['Vost managed to meet Ester.', 'consult happened: Vost > Ester [meet]'],
    ['Vost sat down with Ester.', 'consult happened: Vost > Ester [sat down]'],
    [
      "Vost's meeting with Ester on Sunday was useful.",
      'consult happened: Vost > Ester [meeting] 2031-05-04',
    ],
    [
      'Ana Bel met Cor Dov and rejected his plan.',
      'consult happened: Ana Bel > Cor Dov [met]',
      'reject happened: Ana Bel [rejected] (his plan)',
    ],
    [
      'Vost and Ester met in Lakeside. Later Vost and Ester talked for two hours.',
      'consult happened: Vost, Ester [met] @Lakeside',
    ],
  ],
  'an offer': [
    ['Vost proposed a truce to Ester.', 'propose happened: Vost > Ester [proposed] (a truce)'],
    ['Vost put forward a draft.', 'propose happened: Vost [put forward] (a draft)'],
    [
      'Vost offered Ester a prisoner exchange.',
      'propose happened: Vost > Ester [offered] (a prisoner exchange)',
    ],
    [
      'Vost has offered to reopen the port.',
      'propose happened: Vost [offered] (to reopen the port)',
    ],
  ],
  'an answer': [
    ['Vost accepted the offer from Ester.', 'accept happened: Vost > Ester [accepted] (the offer)'],
    [
      'Vost agreed to the proposal of Ester.',
      'accept happened: Vost > Ester [agreed to] (the proposal of Ester)',
    ],
    ["Vost rejected Ester's plan.", "reject happened: Vost > Ester [rejected] (Ester's plan)"],
    ['The plan was rejected by Vost.', 'reject happened: Vost [rejected] (The plan)'],
    [
      'Vost on Tuesday again flatly rejected the plan.',
      'reject happened: Vost [rejected] 2031-05-06 (the plan)',
    ],
    ['Vost refused to sign the text.', 'reject happened: Vost [refused] (to sign the text)'],
    ['Vost turned the offer down.', 'reject happened: Vost [turned] (the offer)'],
    ['Vost turned down the offer.', 'reject happened: Vost [turned down] (the offer)'],
    ['Vost walked out of the talks.', 'reject happened: Vost [walked out of] (the talks)'],
    [
      'Vost rejected talks between Orm and Pell.',
      'reject happened: Vost [rejected] (talks)',
      'consult negated: Orm, Pell [talks]',
    ],
    [
      'Vost rejected on Tuesday a call by Ester for a truce.',
      'reject happened: Vost > Ester [rejected] 2031-05-06 (a call)',
    ],
  ],
  'an agreement': [
    ['Vost and Ester agreed on a date.', 'agree happened: Vost, Ester [agreed on] (a date)'],
    [
      'Vost and Ester signed a treaty in Lakeside on 3 May.',
      'agree happened: Vost, Ester [signed] @Lakeside 2031-05-03 (a treaty)',
    ],
    ['A truce was agreed by Vost and Ester.', 'agree happened: Vost, Ester [agreed] (A truce)'],
    ['Vost and Ester reached a deal.', 'agree happened: Vost, Ester [reached] (a deal)'],
  ],
  'a concession': [
    [
      'Vost dropped its demand for a toll.',
      'yield happened: Vost [dropped] (its demand for a toll)',
    ],
    ['Vost lifted the blockade.', 'yield happened: Vost [lifted] (the blockade)'],
    ['Vost released 40 prisoners.', 'yield happened: Vost [released] (40 prisoners)'],
    ['The union called its strike off.', 'yield happened: union [called] (its strike)'],
    ['Vost made a concession to Ester.', 'yield happened: Vost > Ester [made] (a concession)'],
  ],
  'a demand': [
    [
      'Vost demanded that Ester leave the port.',
      'demand happened: Vost > Ester [demanded] (Ester leave the port)',
    ],
    ['Vost demanded a new vote.', 'demand happened: Vost [demanded] (a new vote)'],
    [
      'Ana Bel urged Vost to accept the plan.',
      'demand happened: Ana Bel > Vost [urged] (to accept the plan)',
      'accept hypothetical: Vost [accept] (the plan)',
    ],
    [
      'Vost was urged to accept the plan.',
      'demand happened:  > Vost [urged] (to accept the plan)',
      'accept hypothetical: Vost [accept] (the plan)',
    ],
    ['Vost called for a truce.', 'demand happened: Vost [called for] (a truce)'],
    ['Vost called on Ester to sign.', 'demand happened: Vost > Ester [called on] (to sign)'],
    ['Vost insisted on a toll.', 'demand happened: Vost [insisted on] (a toll)'],
    [
      'Vost called for talks between Orm and Pell.',
      'demand happened: Vost [called for] (talks)',
      'consult hypothetical: Orm, Pell [talks]',
    ],
  ],
  'a threat': [
    [
      'Vost threatened to close the port.',
      'threaten happened: Vost [threatened] (to close the port)',
    ],
    [
      'Vost threatened Ester with sanctions.',
      'threaten happened: Vost > Ester [threatened] (sanctions)',
    ],
    [
      'Vost warned that it would close the port.',
      'threaten happened: Vost [warned] (it would close the port)',
    ],
    ['Vost gave an ultimatum to Ester.', 'threaten happened: Vost > Ester [gave] (an ultimatum)'],
  ],
  'a coercion': [
    ['Vost imposed sanctions on Ester.', 'coerce happened: Vost > Ester [imposed] (sanctions)'],
    [
      'Sanctions were imposed on Ester by Vost.',
      'coerce happened: Vost > Ester [imposed] (Sanctions)',
    ],
    [
      'Vost arrested more than 40 sailors of Ester.',
      'coerce happened: Vost > Ester [arrested] (40 sailors of Ester)',
    ],
    ['Vost seized two vessels from Ester.', 'coerce happened: Vost > Ester [seized] (two vessels)'],
  ],
  'what did not, may or will take place': [
    [
      'A planned meeting between Ana Bel and Cor Dov was cancelled.',
      'consult negated: Ana Bel, Cor Dov [meeting]',
    ],
    [
      'A meeting between Vost and Ester is planned for Sunday.',
      'consult future: Vost, Ester [meeting] 2031-05-11',
    ],
    ['Vost and Ester did not meet.', 'consult negated: Vost, Ester [meet]'],
    [
      'No deal was reached between Vost and Ester.',
      'agree negated:  > Vost, Ester [reached] (No deal)',
    ],
    ['Neither side accepted the compromise.', 'accept negated: side [accepted] (the compromise)'],
    ['Vost and Ester failed to reach a deal.', 'agree negated: Vost, Ester [reach] (a deal)'],
    ['Vost never accepted the plan.', 'accept negated: Vost [accepted] (the plan)'],
    ['Vost will meet Ester on Sunday.', 'consult future: Vost > Ester [meet] 2031-05-11'],
    ['Vost is expected to reject the plan.', 'reject future: Vost [reject] (the plan)'],
    ['Vost may reject the plan.', 'reject hypothetical: Vost [reject] (the plan)'],
    [
      'If Vost accepts the plan, Ester will lift the blockade.',
      'accept hypothetical: Vost [accepts] (the plan)',
      'yield future: Ester [lift] (the blockade)',
    ],
    ['Vost wants to meet Ester.', 'consult hypothetical: Vost > Ester [meet]'],
    ['Had Vost met Ester, all would be well.', 'consult hypothetical: Vost > Ester [met]'],
    ['Will Vost accept the plan?', 'accept hypothetical: Vost [accept] (the plan)'],
  ],
  'what is past': [
    [
      'In 1978, Orm and Pell signed a treaty in Lakeside.',
      'agree historical: Orm, Pell [signed] @Lakeside 1978 (a treaty)',
    ],
    [
      'Orm and Pell signed a treaty in May 2029.',
      'agree historical: Orm, Pell [signed] 2029-05 (a treaty)',
    ],
    [
      'The agreement between Orm and Pell of 1978 held.',
      'agree historical: Orm, Pell [agreement] 1978',
    ],
  ],
  'a clause after the main one': [
    [
      'Vost threatened to close the port unless Ester lifted its blockade.',
      'threaten happened: Vost [threatened] (to close the port)',
      'yield hypothetical: Ester [lifted] (its blockade)',
    ],
    ['Vost insisted that Ester leave.', 'demand happened: Vost > Ester [insisted] (Ester leave)'],
    [
      'Ana Bel left after Cor Dov rejected the plan.',
      'reject happened: Cor Dov [rejected] (the plan)',
    ],
  ],
  'no event': [
    ['Vost insisted that Ester could leave.'],
    ['Vost declined to say who was there.'],
    ['Vost rejected that account.'],
    ['Vost offered no comment.'],
    ['Ana Bel met.'],
    ['Ana Bel spoke to reporters.'],
    ['Ana Bel talked with journalists.'],
    ['Vost warned that Ester would close the port.'],
    ['Ana Bel left without meeting Cor Dov.'],
    ['Vost denied having met Ester.'],
    ['Vost hit back at the weather.'],
    ['Shares in Vost declined on Monday.'],
    ['The sea met the sky.'],
    ['The committee received the letter.'],
    ['Ana Bel called the talks useful.'],
    ['Ahead of talks between Orm and Pell, Vost called for calm.'],
  ],
};

describe.each(Object.entries(TOLD))('%s', (_, sentences) => {
  it.each(sentences)('%s', (sentence, ...told) => {
    expect(linesOf(sentence)).toEqual(told);
  });
});

describe('within statements', () => {
  const event = (text: string, cue: string, lemma: string, content: string, more = {}) =>
    eventsOf(text, { drafts: [draft(text, 'Ana Bel', cue, lemma, content, more)] });

  it('is told by them, and `we` is the speaker', () => {
    const text = 'Ana Bel said: “We rejected the plan of Vost.”';
    const [told] = event(text, 'said', 'say', 'We rejected the plan of Vost');
    expect(line(told!)).toBe('reject happened: Ana Bel > Vost [rejected] (the plan of Vost)');
    expect([told!.within, told!.sources[0]!.words!.exact]).toEqual(['s0', 'We']);
  });

  it.each([
    ['denied', 'deny', 'negated'],
    ['doubted', 'doubt', 'hypothetical'],
    ['said', 'say', 'happened'],
  ])('%s', (cue, lemma, status) => {
    const text = `Ana Bel ${cue} that Vost met Ester in Lakeside.`;
    const [told] = event(text, cue, lemma, 'Vost met Ester in Lakeside');
    expect([told!.kind, told!.status]).toEqual(['consult', status]);
  });

  it('is planned where they say it would be, and supposed where it hangs on a condition', () => {
    const plain = 'Ana Bel said Vost would meet Ester on Monday.';
    expect(event(plain, 'said', 'say', 'Vost would meet Ester on Monday').map(line)).toEqual([
      'consult future: Vost > Ester [meet] 2031-05-12',
    ]);
    const bound = 'Ana Bel said Vost would meet Ester if Orm left.';
    const [told] = event(bound, 'said', 'say', 'Vost would meet Ester if Orm left');
    expect(told!.status).toBe('hypothetical');
  });

  it('must is a demand of the speaker upon another', () => {
    const text = 'Ana Bel said Vost must leave the port.';
    expect(event(text, 'said', 'say', 'Vost must leave the port').map(line)).toEqual([
      'demand happened: Ana Bel > Vost [must] (must leave the port)',
    ]);
    const guess = 'Ana Bel said Vost must be late.';
    expect(event(guess, 'said', 'say', 'Vost must be late')).toEqual([]);
    const own = 'Ana Bel said we must leave the port.';
    expect(event(own, 'said', 'say', 'we must leave the port')).toEqual([]);
  });

  it('is in none of them in the own voice of the report', () => {
    const text = 'Vost rejected the plan.';
    const own = draft(text, 'Ana Bel', 'rejected', 'reject', text, {
      form: 'own-voice',
      cue: null,
    });
    expect(eventsOf(text, { drafts: [own] })[0]!.within).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['on Sunday', '2031-05-04'],
    ['on 30 December', '2030-12-30'],
    ['on 2 May 2031', '2031-05-02'],
    ['yesterday', '2031-05-07'],
    ['in April', '2031-04'],
    ['last year', '2030'],
    ['last week', null],
    ['for five hours', null],
    ['for the second time in a year', null],
    ['a few days ago', null],
    ['at 5 pm', null],
  ])('of what was done %s', (words, iso) => {
    const [told] = eventsOf(`Vost met Ester ${words}.`);
    expect([told!.status, told!.date?.iso ?? null]).toEqual(['happened', iso]);
  });

  it('need a year where the date of the report is not known', () => {
    const dates = (text: string) => eventsOf(text, { issued: null }).map(({ date }) => date?.iso);
    expect(dates('Vost met Ester on 2 May.')).toEqual([undefined]);
    expect(dates('Vost met Ester on 2 May 2031.')).toEqual(['2031-05-02']);
  });

  it.each([
    ['2030-05-08', 'historical'],
    ['2030-05-09', 'happened'],
    ['2031-05-08', 'happened'],
  ])('of %s', (iso, status) => {
    expect(eventsOf(`Vost met Ester on ${iso}.`)[0]!.status).toBe(status);
  });
});

describe('tellings', () => {
  it('of one event are one, and each tells what the others leave open', () => {
    const text =
      'Vost met Ester. On Tuesday Vost met Ester again.\n\nThe meeting of Vost with Ester in Lakeside was over.';
    const [told, ...others] = eventsOf(text);
    expect(others).toEqual([]);
    expect(line(told!)).toBe('consult happened: Vost > Ester [met] @Lakeside 2031-05-06');
    expect(told!.also.map(({ content }) => content[0]!.exact)).toEqual([
      'Vost met Ester again',
      'The meeting of Vost with Ester in Lakeside was over',
    ]);
  });

  it.each([
    ['of two days', 'Vost met Ester on Monday. Vost met Ester on Tuesday.'],
    ['of others', 'Vost met Ester. Vost met Orm.'],
    ['of another matter', 'Vost rejected the plan. Vost rejected the offer.'],
    ['of what was and what will be', 'Vost met Ester. Vost will meet Ester.'],
    ['of two places', 'Vost met Ester in Lakeside. Vost met Ester in Pell.'],
  ])('%s are two', (_, text) => {
    expect(eventsOf(text)).toHaveLength(2);
  });
});

const someText = fc
  .array(
    fc.constantFrom(
      'Vost',
      'Ester',
      'met',
      'rejected',
      'the plan',
      'and',
      ',',
      'who',
      'to',
      'will',
      'not',
      'if',
      'talks between',
      '“',
      '”',
      '«',
      '»',
      'on Monday',
      'in Lakeside',
      '.',
      '🕊',
      '\u200f',
      '\r\n',
      '\n\n',
      'agreed',
      'signed',
      'a deal',
      'said',
      'that',
      'must',
      'by',
      'of',
      'no',
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

it('tells a name from a month', () => {
  const names = ['Ana March', 'Vost'];
  expect(linesOf('On Tuesday Vost met Ana March.', { names, issued: '2031-06-08' })).toEqual([
    'consult happened: Vost > Ana March [met] 2031-06-03',
  ]);
});

describe('any text', () => {
  it('gives events whose words are those of the text', () => {
    fc.assert(
      fc.property(someText, (text) => {
        for (const event of eventsOf(text)) {
          const { trigger, clause, what, place, date, sources, targets, also } = event;
          const actors = [...sources, ...targets].map(({ words }) => words);
          const told = [trigger, clause, what, place, date?.words ?? null, ...actors];
          for (const words of [...told, ...also.flatMap(({ content }) => content)]) {
            if (words !== null) expect(words.exact).toBe(text.slice(words.start, words.end));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same events under other names', () => {
    const rename = (text: string) => text.replaceAll('Vost', 'Pell').replaceAll('Ester', 'Iston');
    fc.assert(
      fc.property(someText, (text) => {
        const names = ['Pell', 'Iston', 'Lakeside'];
        const renamed = eventsOf(rename(text), { names }).map(line);
        expect(renamed).toEqual(eventsOf(text).map(line).map(rename));
      }),
      { numRuns: 200 },
    );
  });

  it('never counts as happened what it denies', () => {
    const verbs = fc.constantFrom(
      'meet Ester',
      'accept the plan',
      'sign the treaty',
      'reject the offer',
      'lift the blockade',
      'threaten Ester',
    );
    const denial = fc.constantFrom(
      'did not',
      'has never',
      'will not',
      'could not',
      'failed to',
      'refused to',
      'does not',
      "won't",
      'did not want to',
    );
    const adverb = fc.constantFrom('', 'once', 'again', 'on Monday');
    fc.assert(
      fc.property(verbs, denial, adverb, (verb, no, when) => {
        const told = eventsOf(`Vost ${no} ${verb} ${when}.`);
        const happened = told.filter(
          ({ status }) => status === 'happened' || status === 'historical',
        );
        const refusals = no === 'refused to' ? ['refused'] : [];
        expect(happened.map(({ trigger }) => trigger.exact)).toEqual(refusals);
        expect(told.length).toBeGreaterThan(0);
      }),
    );
  });
});

it.each([
  ['one sentence without end', 'Vost met Ester and rejected the plan of Orm , '],
  ['a list without end', 'Vost , Ester and Orm , '],
  ['talks between talks', 'talks between Vost and Ester with '],
  ['verbs alone', 'met rejected to not '],
])('takes %s', (_, words) => {
  const text = words.repeat(3000);
  const events = findEvents({
    parsed: parseText(text),
    drafts: [],
    statementIds: [],
    actors: { mentions: mentionsOf(text) },
    source: source('r'),
  });
  expect(events.length).toBeLessThan(text.length);
});
