/** Faults of a language model's server and of its answers. */
import { quoted } from '../words.ts';
import { error, warning } from './entry.ts';

export interface ModelHost {
  /** Where the text was sent: host and port. */
  readonly host: string;
}
const SKIPPED = 'The rest of the report is not affected. Read it again, or use smaller pieces.';

export const MODEL = {
  'model-unreachable': error(
    "A model's server cannot be reached",
    ({ host, what }: ModelHost & { readonly what: string }) =>
      `${quoted(host)} cannot be reached: ${what}.`,
    'Check the address, and that the server is running.',
  ),
  'model-refused': error(
    "A model's server refuses the request",
    ({ host, status }: ModelHost & { readonly status: number }) =>
      `${quoted(host)} answers with HTTP status ${status}.`,
    'Check the address, the name of the model and the key. 401 and 403: the key; 404: the address or the model.',
  ),
  'model-redirected': error(
    "A model's server sends the request elsewhere",
    ({ host, status }: ModelHost & { readonly status: number }) =>
      `${quoted(host)} answers with HTTP status ${status}, which leads to another address.`,
    'The text and the key are sent to the address that was given and to no other. Give the final address.',
  ),
  'model-text-too-long': error(
    'A report is too long for a model',
    ({ pieces, limit }: { readonly pieces: number; readonly limit: number }) =>
      `The report makes ${pieces} pieces; at most ${limit} are sent.`,
    'Read a part of it, or use larger pieces if the model takes them.',
  ),
  'model-read-nothing': error(
    'A model read no piece of a report',
    ({ pieces }: { readonly pieces: number }) =>
      `None of the ${pieces === 1 ? 'report' : `${pieces} pieces`} was read.`,
    'See the reasons given for each piece.',
  ),
  'model-failing': warning(
    "A model's server fails",
    ({ host, status }: ModelHost & { readonly status: number }) =>
      `${quoted(host)} answered with HTTP status ${status} at each attempt; this piece is not read.`,
    SKIPPED,
  ),
  'model-timeout': warning(
    'A model takes too long',
    ({ host, seconds }: ModelHost & { readonly seconds: number }) =>
      `${quoted(host)} did not answer within ${seconds} seconds; this piece is not read.`,
    SKIPPED,
  ),
  'model-answer-too-large': warning(
    "A model's answer is too large",
    ({ limit }: { readonly limit: number }) =>
      `The answer is larger than ${limit} bytes; this piece is not read.`,
    SKIPPED,
  ),
  'model-answer-unreadable': warning(
    "A model's answer cannot be read",
    ({ what }: { readonly what: string }) => `${what}; this piece is not read.`,
    'Use a model and a server that can hold an answer to a JSON schema.',
  ),
  'model-declined': warning(
    'A model declines to answer',
    'The model declined to read this piece.',
    SKIPPED,
  ),
};
