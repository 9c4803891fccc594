import { type Problem, problem, type SourceRange } from '../../case/index.ts';
import type { EventItem, StatementItem } from '../../record/index.ts';
import { type Report, type ReportReading, wordsOf } from '../report.ts';
import { Actors } from './actors.ts';
import {
  hostOf,
  MODEL_LIMITS,
  type ModelConfig,
  type ModelLimits,
  type ModelTools,
} from './config.ts';
import { itemsOf } from './items.ts';
import type { Dropped, DropReason, Making } from './making.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { messagesFor } from './prompt.ts';
import { ask, type Fault, type Line, parsed, unreadable } from './request.ts';
import { answerFrame, answerSchema } from './schema.ts';

/** A reading by a model, with all that did not enter it. */
export interface ModelReading extends ReportReading {
  /** Items and details of answers that were dropped, by reason. */
  readonly dropped: Dropped;
  readonly pieces: { readonly sent: number; readonly read: number; readonly failed: number };
  /** Why pieces were not read: warnings; an error where nothing more was sent. */
  readonly problems: readonly Problem[];
  /** Host and port that the text was sent to. */
  readonly host: string;
}

/**
 * Reads a report with a language model, piece by piece and one at a time. What the model says is
 * data to be checked: every item must quote words that stand in the piece that was sent, letter by
 * letter, or it is dropped and counted; nothing else of its wording enters the record. A piece is
 * taken whole or, where its answer is at fault, not at all.
 *
 * @param config - `config.url` must have passed `faultOfUrl`
 * @throws only the reason of `tools.signal`
 */
export async function readWithModel(
  report: Report,
  config: ModelConfig,
  tools: ModelTools,
): Promise<ModelReading> {
  const limits: ModelLimits = { ...MODEL_LIMITS, ...tools.limits };
  const run = newRun(report, config, tools, limits);
  const pieces = piecesOf(wordsOf(report), limits.piece);
  if (pieces.length > limits.pieces) {
    const args = { pieces: pieces.length, limit: limits.pieces };
    run.problems.push(problem('model-text-too-long', args, rangeOf(report, null), ''));
    return run.reading({ sent: 0, read: 0, failed: pieces.length });
  }
  let [sent, read] = [0, 0];
  for (const piece of pieces) {
    tools.signal?.throwIfAborted();
    sent += 1;
    const fault = await run.read(piece);
    if (fault === null) read += 1;
    else run.problems.push(problemOf(report, piece, fault));
    tools.onProgress?.(sent, pieces.length);
    if (fault?.stops) break;
  }
  if (read === 0 && pieces.length > 0) {
    const args = { pieces: pieces.length };
    run.problems.push(problem('model-read-nothing', args, rangeOf(report, null), ''));
  }
  return run.reading({ sent, read, failed: pieces.length - read });
}

function newRun(report: Report, config: ModelConfig, tools: ModelTools, limits: ModelLimits) {
  const problems: Problem[] = [];
  const statements: StatementItem[] = [];
  const events: EventItem[] = [];
  const dropped: Record<DropReason, number> = {
    'not-in-schema': 0,
    'words-not-in-text': 0,
    'words-ambiguous': 0,
    'speaker-not-in-text': 0,
    repeated: 0,
    'too-many': 0,
    detail: 0,
  };
  const line: Line = { config, limits, tools, schema: answerSchema() };
  const making: Making = {
    report,
    actors: new Actors(report, tools.lexicon),
    reader: { name: 'model', model: config.model },
    ids: new Set(),
    drop: (reason) => {
      dropped[reason] += 1;
    },
  };
  const take = <T>(items: readonly T[]): readonly T[] => {
    dropped['too-many'] += Math.max(0, items.length - limits.items);
    return items.slice(0, limits.items);
  };
  return {
    problems,
    /** Reads one piece. @returns why it was not read, or `null` */
    async read(piece: Piece): Promise<Fault | null> {
      const reply = await ask(line, messagesFor(piece));
      if ('fault' in reply) return reply.fault;
      const { data } = answerFrame.safeParse(parsed(reply.content));
      if (data === undefined) return unreadable('The answer is not the JSON asked for').fault;
      const kept = itemsOf(making, piece, {
        statements: take(data.statements),
        events: take(data.events),
      });
      for (const statement of kept.statements) statements.push(statement);
      for (const event of kept.events) events.push(event);
      return null;
    },
    reading: (count: ModelReading['pieces']): ModelReading => ({
      source: report.source,
      statements: statements.sort((a, b) => a.content[0]!.start - b.content[0]!.start),
      events: events.sort((a, b) => a.trigger.start - b.trigger.start),
      scare: [],
      dropped,
      pieces: count,
      problems,
      host: hostOf(config),
    }),
  };
}

function problemOf(report: Report, piece: Piece, { code, args }: Fault): Problem {
  return problem(code, args as never, rangeOf(report, piece), '');
}

/** Where a piece stands in the report; its beginning where no piece is meant. */
function rangeOf({ source, text }: Report, piece: Piece | null): SourceRange {
  const place = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1, offset };
  };
  const start = piece?.start ?? 0;
  return {
    file: source.text ?? source.id,
    start: place(start),
    end: place(start + (piece?.text.length ?? 0)),
  };
}
