/** Statements in a report's words, and the report's own voice. */
import { describe, expect, it } from 'vitest';
import { credited, lines, reading } from './statements-made.ts';

describe('indirect statements', () => {
  it.each([
    ['Marn said that the ferry would sail.', 'Marn | said | the ferry would sail'],
    ['Marn said the ferry would sail.', 'Marn | said | the ferry would sail'],
    ['Marn told Oren on Friday that the ferry would sail.', 'Marn | told | the ferry would sail'],
    ['The ferry, Marn said, would sail.', 'Marn | said | The ferry / would sail'],
    ['The ferry would sail, Marn said.', 'Marn | said | The ferry would sail'],
    [
      'The ferry would sail, said the harbour master.',
      'the harbour master | said | The ferry would sail',
    ],
    ['According to Marn, the ferry will sail.', 'Marn | According to | the ferry will sail'],
    ['The ferry will sail, according to Marn.', 'Marn | according to | The ferry will sail'],
    ["Oren rejected Marn's claim that the ferry was late.", 'Marn | claim | the ferry was late'],
    ['In her view the ferry was late.', 'her | In her view | the ferry was late'],
    ['Marn asked whether the ferry would sail.', 'Marn | asked | whether the ferry would sail'],
    ['Marn refused to board the ferry.', 'Marn | refused | to board the ferry'],
    ['Marn demanded a new ferry, and left.', 'Marn | demanded | a new ferry'],
    ['Marn called for a new ferry.', 'Marn | called for | a new ferry'],
    ['Marn urged Oren to board the ferry.', 'Marn | urged | Oren to board the ferry'],
    ['Marn described the ferry as a wreck.', 'Marn | described | the ferry as a wreck'],
    ['Marn dismissed the ferry as a wreck.', 'Marn | dismissed | the ferry as a wreck'],
    [
      'Marn said that ferries, old or new, would sail.',
      'Marn | said | ferries, old or new, would sail',
    ],
    ['Marn denied the charge.', 'Marn | denied | the charge'],
    ['Marn is ready to board the ferry.', 'Marn | is ready | to board the ferry'],
    ['It was reported that the ferry had sailed.', '- | was reported | the ferry had sailed'],
    ['Marn denies having met Oren.', 'Marn | denies | having met Oren'],
    ['Marn called for raising the toll.', 'Marn | called for | raising the toll'],
    ['Marn expects the ferry to sail.', 'Marn | expects | the ferry to sail'],
    ['Marn is promising to repair the ferry.', 'Marn | is promising | to repair the ferry'],
    ['Some see this as a truce.', 'Some | see | this as a truce'],
    ['Marn thinks any delay “would be costly”.', 'Marn | thinks | any delay “would be costly”'],
    ['Marn called half of the offers “late”.', 'Marn | called | half of the offers “late”'],
    ['According to exit polls, Marn lost.', 'exit polls | According to | Marn lost'],
    ['Oren was accused of stalling.', '- | was accused | Oren / of stalling'],
    ['Oren was blamed for the delay.', '- | was blamed | Oren / for the delay'],
    ['The ferry is expected to sail.', '- | is expected | The ferry / to sail'],
    ['The plan was rejected by Marn.', 'Marn | was rejected | The plan'],
    ['The plan was described by Marn as a wreck.', 'Marn | was described | The plan / as a wreck'],
    ["Oren noted Marn's rejection of the plan.", 'Marn | rejection | the plan'],
    ["Marn's view is that the talks are over.", 'Marn | view | the talks are over'],
    [
      'The premier of Ost-Norland said the long-standing cease-fire held.',
      'The premier of Ost-Norland | said | the long-standing cease-fire held',
    ],
    ['Marn condemned the ill-timed visit.', 'Marn | condemned | the ill-timed visit'],
    ['Marn condemned the visit on Monday.', 'Marn | condemned | the visit'],
    ['Marn wants to sail at noon, hoping for calm.', 'Marn | wants | to sail at noon'],
    ['Marn wanted to sail and refused to wait.', 'Marn | wanted | to sail'],
    ['Marn vowed to sail and to call at Ost.', 'Marn | vowed | to sail and to call at Ost'],
    ['The pier, which, Marn said, is old, was shut.', 'Marn | said | which / is old'],
    [
      'Sen. Lena Marn (R-S.C.) said the ferry was late.',
      'Sen. Lena Marn (R-S.C.) | said | the ferry was late',
    ],
  ])('are found in: %s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it('end where the next one begins', () => {
    expect(lines('Marn said the ferry would sail and added that it was full.')).toEqual([
      'Marn | said | the ferry would sail',
      'Marn | added | it was full',
    ]);
    expect(lines('Marn said the ferry would sail, but Oren denied that it was full.')).toEqual([
      'Marn | said | the ferry would sail',
      'Oren | denied | it was full',
    ]);
    expect(lines('Marn praised the crew, adding that the ferry was full.')).toEqual([
      'Marn | praised | the crew',
      'Marn | adding | the ferry was full',
    ]);
  });

  it('do not end where their subject does one thing more', () => {
    expect(lines('Marn said Oren had come late and refused to wait.')).toEqual([
      'Marn | said | Oren had come late and refused to wait',
    ]);
  });

  it('are not what a speaker says in passing of a wish or a stand', () => {
    expect(lines('Marn said she opposed the ferry.')).toEqual([
      'Marn | said | she opposed the ferry',
    ]);
    expect(lines('Marn said that Oren would support a pause.')).toEqual([
      'Marn | said | Oren would support a pause',
    ]);
  });

  it('are found once where a word is a verb or a noun', () => {
    expect(lines('The Ost Herald reports that the ferry sailed.')).toEqual([
      'The Ost Herald | reports | the ferry sailed',
    ]);
  });

  it('end with the clause of their cue', () => {
    expect(lines('While Marn said the ferry was late, the harbour stayed calm.')).toEqual([
      'Marn | said | the ferry was late',
    ]);
    expect(lines('Marn, who said the ferry was late, left for Ost.')).toEqual([
      'Marn, who | said | the ferry was late',
    ]);
  });

  it('hold what they report others to have said', () => {
    const [outer, inner] = credited('Marn said that Oren had rejected the plan.');
    expect(outer?.content[0]?.exact).toBe('Oren had rejected the plan');
    expect(inner?.within).toBe(outer?.id);
    expect(inner?.speaker.words?.exact).toBe('Oren');
    expect(outer?.within).toBeNull();
  });

  it('are apart where a colon parts them', () => {
    const text =
      'The envoy Otto Marn left. Oren waited. Marn said that “Oren does not listen”: in his view Ost wants a ferry.';
    const [said, view] = credited(text);
    expect(said).toMatchObject({ form: 'direct', within: null });
    expect(said?.content[0]?.exact).toBe('“Oren does not listen”');
    expect(view).toMatchObject({ form: 'indirect', within: null });
    expect(view?.content.map(({ exact }) => exact)).toEqual(['Ost wants a ferry']);
    for (const statement of [said, view])
      expect(statement?.speaker).toMatchObject({ name: 'Otto Marn', role: 'envoy' });
  });

  it('say whether the attribution is denied', () => {
    const negated = (text: string) => credited(text).map((statement) => statement.negated);
    expect(negated('Marn did not say that the ferry would sail.')).toEqual([true]);
    expect(negated("Marn didn't say that the ferry would sail.")).toEqual([true]);
    expect(negated('Marn said that the ferry would not sail.')).toEqual([false]);
  });

  it.each([
    'The claim was old.',
    'The ferry reports to the harbour office.',
    'They met in Ost on Friday.',
    'Marn disputed that reading.',
    'Marn disputed that reading, and left.',
    'Nobody has said publicly which ferry will sail.',
    'No one in Ost said that the ferry would sail.',
    'Ost waited.\n\n## What this report leaves out\n\nIt does not know whether the ferry sails.',
    'This report does not say whether the ferry sails. It does not know when.',
    'Whatever is not quoted is told in our own words.',
    'Marn put crews on the ferry as well as guards on the pier.',
    'Marn saw more boats than the pier could hold.',
    'Marn saw the “Blue Heron” in the harbour.',
    'The court-ordered repairs began.',
    'Marn enjoyed the news that came from Ost.',
  ])('are not found in: %s', (text) => {
    expect(credited(text)).toEqual([]);
  });
});

describe('own voice', () => {
  const own = (text: string) =>
    reading(text)
      .statements.filter(({ form }) => form === 'own-voice')
      .map(({ content }) => content[0]!.exact);

  it('is what assesses or infers with nobody credited', () => {
    const text =
      'The envoys met in Ost. Marn disputed that reading. There was no breakthrough. Marn said the day was lost. The talks may resume in May.';
    expect(own(text)).toEqual(['There was no breakthrough.', 'The talks may resume in May.']);
    const voice = reading(text).statements.find(({ form }) => form === 'own-voice');
    expect(voice?.speaker).toMatchObject({ kind: 'report', name: 'The Courier', words: null });
  });

  it.each([
    'There is little sign of a thaw.',
    'What Marn wants remains unclear.',
    'The new toll is likely to be dropped.',
    'It was a victory for the islands.',
  ])('is found in: %s', (text) => {
    expect(own(text)).toEqual([text]);
  });

  it.each([
    'Marn could not see the pier.',
    'There was no meeting on Monday.',
    'The envoys signed a text, ending a dispute over tolls.',
    'Marn sailed to Ost in March.',
  ])('is not in what tells a fact: %s', (text) => {
    expect(own(text)).toEqual([]);
  });

  it('is what it passes on without vouching for it, clause by clause', () => {
    const text = 'Marn has reportedly left Ost, and the talks may be over.';
    const found = reading(text).statements.filter(({ form }) => form === 'own-voice');
    expect(found.map(({ content }) => content.map(({ exact }) => exact))).toEqual([
      ['Marn has', 'left Ost'],
      ['the talks may be over'],
    ]);
    expect(found.map(({ remove }) => remove)).toEqual(['hearsay', 'own-words']);
    expect(found[0]?.speaker).toMatchObject({ kind: 'report' });
  });

  it('is the clause that nobody is credited with', () => {
    expect(own('Marn said the ferry would sail; the talks are deadlocked.')).toEqual([]);
    expect(own('Marn refused to sail, but the truce is fragile.')).toEqual([
      'the truce is fragile',
    ]);
  });
});

describe('names of statements', () => {
  it('are unique, and the same when the text is read again', () => {
    const text = 'Marn said that Oren said that the ferry would sail. Marn said it was full.';
    const ids = () => reading(text).statements.map(({ id }) => id);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toEqual(ids());
  });
});
