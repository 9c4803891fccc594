/** Quotations and who is credited with them. */
import { describe, expect, it } from 'vitest';
import { credited, lines, reading } from './statements-made.ts';

describe('direct quotations', () => {
  it.each([
    [
      'before',
      '“The ferry line stays open,” the minister said.',
      'the minister | said | “The ferry line stays open,”',
    ],
    [
      'inverted',
      '"We are not done," said Ilse Marn, a negotiator.',
      'Ilse Marn, a negotiator | said | "We are not done,"',
    ],
    ['after a comma', 'Marn said, “We are not done.”', 'Marn | said | “We are not done.”'],
    ['after a colon', 'Marn replied: «We are not done.»', 'Marn | replied | «We are not done.»'],
    ['single marks', "'We are not done,' Marn said.", "Marn | said | 'We are not done,'"],
    ['low marks', '„Wir gehen“, said Marn.', 'Marn | said | „Wir gehen“'],
    ['corner marks', '「続けます」, said Marn.', 'Marn | said | 「続けます」'],
    ['a question', '“Why now?” asked Marn.', 'Marn | asked | “Why now?”'],
    ['a question before a name', '“Why now?” Marn asked.', 'Marn | asked | “Why now?”'],
    ['with an addressee', '“We left,” Marn told reporters on Monday.', 'Marn | told | “We left,”'],
    [
      'with a participle after it',
      '“We left,” Marn said, smiling at the cameras.',
      'Marn | said | “We left,”',
    ],
    [
      'an aside',
      'The talks were, as Marn put it, “a long walk”.',
      'Marn | put it | The talks were / “a long walk”',
    ],
    [
      'a signature',
      '“The river belongs to all.” — Ilse Marn',
      'Ilse Marn | — | “The river belongs to all.”',
    ],
  ])('are found %s', (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it.each([
    [
      'split in a sentence',
      '“We left,” Marn said, “but the door is open.”',
      '“We left,” / “but the door is open.”',
    ],
    [
      'continued after it',
      '“We left,” Marn said. “The door is open.”',
      '“We left,” / “The door is open.”',
    ],
    [
      'over two sentences',
      '“We left. The door is open,” Marn said.',
      '“We left. The door is open,”',
    ],
    [
      'over paragraphs',
      'Marn said: “We left.\n\n“The door is open.”',
      '“We left. / “The door is open.”',
    ],
    [
      'in the next paragraph',
      'Marn said:\n\n“We left. The door is open.”',
      '“We left. The door is open.”',
    ],
    [
      'to be attributed later',
      '“We left.\n\n“The door is open,” Marn said.',
      '“We left. / “The door is open,”',
    ],
  ])('are kept together %s', (_, text, expected) => {
    const [statement, ...others] = credited(text);
    expect(statement?.content.map(({ exact }) => exact.trim()).join(' / ')).toBe(expected);
    expect(statement?.form).toBe('direct');
    expect(statement?.speaker.words?.exact).toBe('Marn');
    expect(others).toEqual([]);
  });

  it('tells mixed ones from direct and indirect ones', () => {
    const forms = (text: string) => credited(text).map(({ form }) => form);
    expect(forms('Marn said the sides were “close but tired”.')).toEqual(['mixed']);
    expect(forms('Marn said the sides were close.')).toEqual(['indirect']);
    expect(forms('Marn said: “The sides are close.”')).toEqual(['direct']);
  });

  it.each([
    [
      'Ilse Marn, an analyst, saw less a ferry line than a “long promise.”',
      'saw | less a ferry line than a “long promise.”',
    ],
    ['Ilse Marn, an analyst, saw in the offer a “trap”.', 'saw | in the offer a “trap”'],
    ['Ilse Marn, an analyst, saw a “slow retreat” in it.', 'saw | a “slow retreat” in it'],
    ['Ilse Marn, an analyst, saw the talks as “theatre”.', 'saw | the talks as “theatre”'],
    [
      'Ilse Marn, an analyst, put the aim as a line “that all can use”.',
      'put | the aim as a line “that all can use”',
    ],
    ['Ilse Marn, an analyst, framed it as a line “for all”.', 'framed | it as a line “for all”'],
    ['Ilse Marn, an analyst, cast it as “a gift”.', 'cast | it as “a gift”'],
  ])('finds an appraisal in: %s', (text, expected) => {
    const [statement, ...others] = credited(text);
    const words = statement?.content.map(({ exact }) => exact).join(' / ');
    expect(`${statement?.cue?.exact} | ${words}`).toBe(expected);
    expect(statement).toMatchObject({ form: 'mixed', kind: 'characterisation' });
    expect(statement?.speaker).toMatchObject({ name: 'Ilse Marn', role: 'analyst' });
    expect(others).toEqual([]);
  });

  it('reads an interview turn by turn', () => {
    const text =
      'Lum: Did you leave?\n\nMarn: I did. I was tired.\n\nLum: And now?\n\nMarn: We wait.';
    expect(lines(text)).toEqual([
      'Lum | : | Did you leave?',
      'Marn | : | I did. I was tired.',
      'Lum | : | And now?',
      'Marn | : | We wait.',
    ]);
    expect(credited(text).every(({ form }) => form === 'direct')).toBe(true);
  });
});

describe('quotation marks that quote nobody', () => {
  it('are told apart', () => {
    const { scare, statements } = reading(
      'The “temporary” fence still stands. Marn called it “a scar”.',
    );
    expect(scare.map(({ exact }) => exact)).toEqual(['“temporary”']);
    expect(statements.filter(({ cue }) => cue !== null)).toHaveLength(1);
  });
});
