/**
 * The shape of a case file: which fields there are, and what each may hold. What fields mean
 * together (names that must be declared, orders that must not contradict) is checked after it.
 */
import * as z from 'zod';
import { moves } from './schema-moves.ts';
import {
  choice,
  date,
  digest,
  fields,
  freeId,
  id,
  judgement,
  names,
  pattern,
  points,
  quantity100,
  ROLES,
  references,
  tag,
  text,
  why,
} from './schema-parts.ts';
import { forecasts, positions } from './schema-stated.ts';
import { CERTAINTIES, POLARITIES, REMOVES, STATEMENT_KINDS } from './vocabulary.ts';

const quote = fields({
  exact: text.describe('The words of the source, exactly.'),
  prefix: text.optional().describe('The words just before, where the same words occur twice.'),
  suffix: text.optional().describe('The words just after, where the same words occur twice.'),
  start: z
    .int(tag('offset'))
    .min(0, tag('offset'))
    .optional()
    .describe('Place of the first character in the text, counted from 0 (UTF-16).'),
  speaker: text.describe("Who said it; for the source's own voice, the source."),
  about: text.optional().describe('What it is about: a proposal, a round, or any text.'),
  kind: choice(STATEMENT_KINDS).describe('What kind of statement it is.'),
  polarity: choice(POLARITIES).optional().describe('Default: neutral.'),
  certainty: choice(CERTAINTIES).optional().describe('How sure the speaker is. Default: unknown.'),
  remove: choice(REMOVES).optional().describe('At which remove it reaches us. Default: reported.'),
  reads: text
    .optional()
    .describe('A short reading; quotations about the same with different readings are contested.'),
});

const source = fields({
  title: text.describe('Title of the source.'),
  publisher: text.optional(),
  author: text.optional(),
  issued: z
    .union(
      [
        z.string(tag('issued')).regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, tag('issued')),
        z.int(tag('issued')).min(1000, tag('issued')).max(9999, tag('issued')),
      ],
      tag('issued'),
    )
    .optional()
    .describe('When it was published: a day, a month or a year.'),
  url: text.optional(),
  type: text.optional().describe('CSL type, such as article-newspaper.'),
  text: text.optional().describe('Path of its text, relative to the case file, in its folder.'),
  sha256: digest.optional().describe("SHA-256 of the text's bytes; needed where it is quoted."),
  quotes: z.record(id, quote, tag('map')).optional().describe('Quotations by anchor.'),
});

const party = fields({
  name: text.optional().describe('Default: the id.'),
  aliases: names.optional().describe('Other names by which reports speak of it.'),
  decides: text.optional().describe('Who takes the decision.'),
  role: choice(ROLES).optional().describe('Default: principal.'),
  veto: z
    .boolean(tag('boolean'))
    .optional()
    .describe('Whether nothing is agreed without it. Default: true for principals.'),
  influence: quantity100.optional(),
  walkaway: quantity100
    .optional()
    .describe('What no agreement is worth to it, on the scale of its own packages, 0 to 100.'),
  because: fields({
    name: references.optional(),
    decides: references.optional(),
    role: references.optional(),
    veto: references.optional(),
    influence: references.optional(),
    walkaway: references.optional(),
  })
    .optional()
    .describe('Evidence by field.'),
  why: fields({
    name: why.optional(),
    decides: why.optional(),
    role: why.optional(),
    veto: why.optional(),
    influence: why.optional(),
    walkaway: why.optional(),
  })
    .optional()
    .describe('Reasons by field.'),
});

const issue = fields({
  name: text.optional().describe('Default: the id.'),
  options: z
    .union(
      [z.record(freeId, text, tag('options')), z.array(freeId, tag('options'))],
      tag('options'),
    )
    .describe('The ways in which the issue could be settled.'),
  scale: z
    .record(id, z.number(tag('number')).min(0, tag('number')).max(100, tag('number')), tag('map'))
    .optional()
    .describe('Places of the options on one line, 0 to 100.'),
  'status-quo': id.optional().describe('The option that is in force as long as nothing is agreed.'),
  keywords: names.optional().describe('Words by which a report speaks of the issue.'),
  'option-keywords': z
    .record(id, names, tag('map'))
    .optional()
    .describe('Words by which a report speaks of an option.'),
  because: references.optional(),
  why: why.optional(),
});

const preferences = z
  .object(
    {
      weights: judgement
        .optional()
        .describe('What each issue matters: points that sum to 100 over the issues.'),
      bonuses: z
        .array(
          fields({
            when: pattern,
            points,
            because: references.optional(),
            why: why.optional(),
          }),
          tag('list'),
        )
        .optional()
        .describe('Points for combinations of options.'),
      because: z
        .record(z.string(), references, tag('map'))
        .optional()
        .describe('Evidence by field.'),
      why: z.record(z.string(), why, tag('map')).optional().describe('Reasons by field.'),
    },
    tag('preferences'),
  )
  .catchall(judgement);

const response = fields({
  party: text.describe('Id of the party.'),
  verdict: choice(['accept', 'partly', 'reject', 'silent']),
  date: date.optional(),
  accepts: names.optional().describe('Issues whose terms it accepts.'),
  rejects: names.optional().describe('Issues whose terms it rejects.'),
  because: references.optional(),
  why: why.optional(),
});

/** The whole file. */
export const caseSchema = fields({
  case: text.describe('Name of the case.'),
  about: text.optional().describe('One sentence on it.'),
  'as-of': date.optional().describe('The day whose state of the talks this is.'),
  sources: z.record(id, source, tag('map')).optional().describe('Where the evidence comes from.'),
  parties: z.record(id, party, tag('map')).describe('Who takes part.'),
  issues: z
    .record(freeId, issue, tag('map'))
    .optional()
    .describe('What is negotiated. A case without issues needs moves.'),
  preferences: z
    .record(
      id,
      z.union([z.literal('unknown', tag('preferences')), preferences], tag('preferences')),
      tag('map'),
    )
    .optional()
    .describe('What each party wants: an entry for every party with a say.'),
  redlines: z
    .array(
      fields({
        party: text.describe('Id of the party.'),
        name: id,
        never: pattern,
        because: references.optional(),
        why: why.optional(),
      }),
      tag('list'),
    )
    .optional()
    .describe('What a party will not sign, whatever else it gets.'),
  logic: z
    .array(
      fields({ never: pattern, because: references.optional(), why: why.optional() }),
      tag('list'),
    )
    .optional()
    .describe('Combinations that make no sense, whoever signs.'),
  agreement: fields({
    needs: names.optional().describe('Parties without whose consent nothing is agreed.'),
    quota: z.number(tag('quota')).positive(tag('quota')).max(1e9, tag('quota')).optional(),
    votes: z
      .record(id, z.number(tag('votes')).min(0, tag('votes')).max(1e9, tag('votes')), tag('map'))
      .optional(),
    because: references.optional(),
    why: why.optional(),
  })
    .optional()
    .describe('Who must agree. Default: every party with a veto.'),
  proposals: z
    .array(
      fields({
        name: text,
        by: text.describe('Id of the party.'),
        date: date.optional(),
        terms: z.record(id, text, tag('terms')).describe('One option an issue; others stay open.'),
        'drafted-with': names.optional(),
        responses: z.array(response, tag('list')).optional(),
        because: references.optional(),
        why: why.optional(),
      }),
      tag('list'),
    )
    .optional()
    .describe('What was on the table, and how it was answered.'),
  rounds: z
    .array(
      fields({
        id,
        date,
        place: text.optional(),
        format: choice(['leaders', 'envoys', 'technical']).optional(),
        hours: z.number(tag('hours')).positive(tag('hours')).max(10_000, tag('hours')).optional(),
        present: names.optional(),
        because: references.optional(),
        why: why.optional(),
      }),
      tag('list'),
    )
    .optional()
    .describe('Meetings.'),
  positions: positions.optional(),
  forecasts: forecasts.optional(),
  moves: moves.optional(),
});

/** The JSON Schema (draft-7) of a case file, for completion and hover in editors. */
export function caseJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(caseSchema, { target: 'draft-7', io: 'input' });
  return {
    $schema,
    $id: 'urn:impasse:case-file:1',
    title: 'Impasse case file',
    description: 'One negotiation: parties, issues, what each wants, and the evidence for it.',
    ...schema,
  };
}
