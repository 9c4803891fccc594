import * as z from 'zod';
import { shaped } from '../case/index.ts';

const { tag } = shaped;
const words = z
  .string(tag('text'))
  .nullish()
  .transform((value) => value ?? null);

/**
 * A line of a JSONL file of reports: its text, and what is known of it. Other fields are passed
 * over.
 */
export const JSONL_REPORT = z.object(
  {
    id: z.string(tag('text')).optional(),
    text: z.string(tag('text')),
    title: words,
    publisher: words,
    author: words,
    url: words,
    issued: z
      .string(tag('issued'))
      .regex(/^\d{4}-\d{2}-\d{2}(?:T|$)/, tag('issued'))
      .nullish()
      .transform((value) => value?.slice(0, 10) ?? null),
  },
  tag('map'),
);

export type JsonlReport = z.infer<typeof JSONL_REPORT>;
