/** The shape of the section `moves` of a case file. */
import * as z from 'zod';
import { choice, fields, id, points, references, tag, text, why } from './schema-parts.ts';

/** A condition: values by option, or conditions joined by all, any, not, if and then, iff. */
const condition: z.ZodType = z
  .lazy(() =>
    z.record(
      id,
      z.union(
        [
          text,
          z
            .array(z.union([text, condition], tag('condition')), tag('condition'))
            .min(1, tag('condition')),
          condition,
        ],
        tag('condition'),
      ),
      tag('condition'),
    ),
  )
  .meta({ id: 'condition' })
  .describe(
    'Values by option: { strike: yes, press: [north, south] }; or { any: [...] }, { all: [...] }, { not: ... }, { if: ..., then: ... }, { iff: [..., ...] }.',
  );

const labels = z.union(
  [z.record(id, text, tag('options')), z.array(id, tag('options'))],
  tag('options'),
);

const option = z.union(
  [
    text,
    fields({
      name: text.optional().describe('Default: the id.'),
      values: labels.optional().describe('Two or more, in order. Default: no and yes.'),
      goes: choice(['both', 'up', 'down'])
        .optional()
        .describe('Whether it may change to any value, or only to a later or an earlier one.'),
      because: references.optional(),
      why: why.optional(),
    }),
  ],
  tag('move'),
);

const rule = z.union(
  [
    fields({ never: condition, because: references.optional(), why: why.optional() }),
    fields({
      'at-most-one': z.array(id, tag('names')).min(2, tag('names')),
      because: references.optional(),
      why: why.optional(),
    }),
    fields({
      if: condition,
      // biome-ignore lint/suspicious/noThenProperty: the word of the case file
      then: condition,
      because: references.optional(),
      why: why.optional(),
    }),
  ],
  tag('rule'),
);

const preference = z.union(
  [
    z.literal('unknown', tag('ranks')),
    fields({
      ranking: z
        .array(
          z.union(
            [
              z.literal('>>'),
              condition,
              z.array(condition, tag('condition')).min(1, tag('condition')),
            ],
            tag('ranking'),
          ),
          tag('ranking'),
        )
        .min(1, tag('ranking'))
        .optional()
        .describe('States by condition, best first; a list in the list ties; >> is a wide gap.'),
      statements: z
        .array(condition, tag('list'))
        .min(1, tag('list'))
        .optional()
        .describe('Statements, most important first.'),
      weights: z
        .record(id, z.union([points, z.record(id, points, tag('map'))], tag('points')), tag('map'))
        .optional()
        .describe('Points for each option that is taken, or by value.'),
      points: z
        .array(
          fields({
            when: condition,
            points,
            because: references.optional(),
            why: why.optional(),
          }),
          tag('list'),
        )
        .min(1, tag('list'))
        .optional()
        .describe('Points for states of which a condition holds.'),
      strong: z
        .number(tag('number'))
        .positive(tag('number'))
        .optional()
        .describe('Points from which better is much better.'),
      because: references.optional(),
      why: why.optional(),
    }),
  ],
  tag('ranks'),
);

const state = z.union([text, z.record(id, text, tag('map'))], tag('condition'));

/** What each party could do on its own, and how it ranks what comes of it. */
export const moves = fields({
  options: z
    .record(id, z.record(id, option, tag('map')), tag('map'))
    .optional()
    .describe('By party: what it alone decides.'),
  infeasible: z.array(rule, tag('list')).optional().describe('States that cannot be.'),
  states: labels.optional().describe('In place of options: the states of a graph.'),
  arcs: z
    .record(id, z.record(id, z.array(id, tag('names')), tag('map')), tag('map'))
    .optional()
    .describe('By party and state: the states that it can move to.'),
  preferences: z
    .record(id, preference, tag('map'))
    .optional()
    .describe('How each party that moves ranks the states.'),
  today: state.optional().describe('The state of today: a value an option, or the id of a state.'),
  targets: z
    .array(state, tag('list'))
    .optional()
    .describe('States to ask about: what would make each of them hold. Written as today is.'),
  because: references.optional(),
  why: why.optional(),
}).describe('The tactical conflict: what each could do on its own.');
