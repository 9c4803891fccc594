/** Reads one report by rules. */
import type { Passage, StatementItem } from '../record/index.ts';
import { findActors } from './actors.ts';
import { type Classification, classifyDrafts } from './classify/index.ts';
import type { Draft, Span } from './drafts.ts';
import { findEvents } from './events/index.ts';
import { draftsOf } from './extract/index.ts';
import { parseText } from './parse.ts';
import { type ReadOptions, type Report, type ReportReading, wordsOf } from './report.ts';
import { saidOn } from './said-on.ts';

/**
 * Reads a report: its statements and events, every one with its exact words and their place. Reads
 * no files; the same report gives the same reading. Time is linear in the length of the text.
 */
export function readReport(report: Report, { lexicon }: ReadOptions = {}): ReportReading {
  const { source, text } = report;
  const parsed = parseText(wordsOf(report));
  const actors = findActors(parsed, source, lexicon);
  const { drafts, scare } = draftsOf(parsed, actors, source);
  const statementIds = idsOf(source.id, drafts);
  const events = findEvents({ parsed, drafts, statementIds, actors, source });
  const classes = classifyDrafts({ parsed, drafts, actors, events });
  const statements = drafts.map((draft, index) => ({
    ...statementOf(text, draft, statementIds, index, source.id),
    date: saidOn(parsed, draft, source.issued),
    ...classes[index]!,
  }));
  return {
    source,
    statements,
    events,
    scare: scare.map(({ start, end }) => passageOf(text, [start, end])),
  };
}

function passageOf(text: string, [start, end]: Span): Passage {
  return { start, end, exact: text.slice(start, end) };
}

/** `source:s1203`: by the offset of the content, or of the cue where two statements share that. */
function idsOf(source: string, drafts: readonly Draft[]): string[] {
  const used = new Set<string>();
  return drafts.map(({ content, cue }) => {
    const first = `${source}:s${content[0]![0]}`;
    const id = used.has(first) ? `${first}.${cue?.start ?? content[0]![1]}` : first;
    used.add(id);
    return id;
  });
}

function statementOf(
  text: string,
  draft: Draft,
  ids: readonly string[],
  index: number,
  source: string,
): Omit<StatementItem, keyof Classification | 'date'> {
  const { form, speaker, cue, content, negated, within } = draft;
  return {
    type: 'statement',
    id: ids[index]!,
    source,
    form,
    speaker,
    cue: cue === null ? null : passageOf(text, [cue.start, cue.end]),
    verb: cue?.lemma ?? null,
    content: content.map((span) => passageOf(text, span)),
    negated,
    within: within === null ? null : ids[within]!,
    reader: { name: 'rules' },
    also: [],
  };
}
