/** From the report of the Moscow example to its case: what a record of it would add. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { applySuggestions, suggestFromRecord } from '../../src/reading/suggest/index.ts';
import {
  type ActorRef,
  checkEvidence,
  contestedReadings,
  type EventItem,
  type Record,
  type StatementItem,
} from '../../src/record/index.ts';
import { projectRoot } from '../support/cli.ts';

const folder = join(projectRoot, 'examples/moscow-talks');
const REPORT = readFileSync(join(folder, 'report.md'), 'utf8');
const CASE = readFileSync(join(folder, 'moscow-talks.case.yaml'), 'utf8');
const FILE = 'moscow-talks.case.yaml';

const passage = (exact: string) => {
  const start = REPORT.indexOf(exact);
  return { start, end: start + exact.length, exact };
};
const actor = (name: string, role: string | null, affiliation: string | null): ActorRef => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: 'person',
  role,
  affiliation,
  words: null,
});
const made = { reader: { name: 'rules' }, also: [], within: null, source: 'report' } as const;

const meeting: EventItem = {
  ...made,
  type: 'event',
  id: 'report-meeting',
  kind: 'consult',
  status: 'happened',
  trigger: passage('met'),
  clause: passage('met Vladimir Putin in the Kremlin on 2 December'),
  sources: [actor('Steve Witkoff', null, null)],
  targets: [actor('Vladimir Putin', null, null)],
  what: null,
  place: passage('in the Kremlin'),
  date: { iso: '2025-12-02', words: passage('2 December') },
};

function reading(
  speaker: ActorRef,
  words: string,
  reads: string,
  more: Partial<StatementItem> = {},
): StatementItem {
  return {
    ...made,
    type: 'statement',
    id: `report-${words}`,
    form: 'direct',
    speaker,
    cue: null,
    verb: null,
    content: [passage(words)],
    kind: 'characterisation',
    polarity: 'neutral',
    certainty: 'unknown',
    remove: 'own-words',
    negated: false,
    about: [],
    event: meeting.id,
    reads: passage(reads),
    date: null,
    ...more,
  };
}

const RECORD: Record = {
  sources: [
    {
      type: 'source',
      id: 'report',
      title: 'Five hours in the Kremlin, and no breakthrough',
      publisher: null,
      author: null,
      issued: '2025-12-04',
      url: null,
      text: 'report.md',
      sha256: createHash('sha256').update(REPORT).digest('hex'),
    },
  ],
  statements: [
    reading(actor('Yuri Ushakov', 'Kremlin adviser', 'Kremlin'), 'productive', 'productive'),
    reading(
      actor('Dmitry Peskov', 'Kremlin spokesman', 'Kremlin'),
      'a normal search for compromise, in which some ideas were accepted and others were not',
      'a normal search for compromise',
      { form: 'indirect', remove: 'reported' },
    ),
    reading(
      actor('Tatiana Stanovaya', 'analyst', null),
      "deliberate presentation of Russia's preconditions",
      'presentation',
      { polarity: 'negative' },
    ),
  ],
  events: [meeting],
};
const SNAPSHOTS = {
  texts: new Map([['report', REPORT]]),
  paths: new Map([['report', 'report.md']]),
};

const caseOf = (text: string) => readCase(text, { file: FILE }).case!;

/** The case without two of its readings of the meeting, which nothing in it cites. */
function without(...anchors: readonly string[]): string {
  return anchors.reduce(
    (text, anchor) => text.replace(new RegExp(`^      ${anchor}:\\n(?:        .*\\n)+`, 'm'), ''),
    CASE,
  );
}

describe('the Moscow example', () => {
  it('has already what a record of its report holds', () => {
    expect(suggestFromRecord(caseOf(CASE), RECORD, SNAPSHOTS)).toEqual([]);
  });

  it('gets readings back that it lacks, in its own source, as contested readings', () => {
    const poorer = without('ushakov-productive', 'stanovaya-preconditions');
    expect(contestedReadings(caseOf(poorer))[0]!.readings).toHaveLength(3);
    const some = suggestFromRecord(caseOf(poorer), RECORD, SNAPSHOTS);
    expect(some.map(({ at }) => at)).toEqual([
      'sources.report.quotes.ushakov-productive',
      'sources.report.quotes.stanovaya-deliberate-presentation-of',
    ]);
    const { text } = applySuggestions(poorer, some, { file: FILE });
    const after = caseOf(text!);
    expect(checkEvidence(after, new Map([['report.md', Buffer.from(REPORT)]]))).toEqual([]);
    const [contested] = contestedReadings(after);
    expect(contested!.about).toBe('kremlin-december');
    expect(contested!.readings.map(({ speaker, reads }) => [speaker, reads])).toEqual([
      ['Observers, as the report has it', 'a rejection of the plan'],
      ['Dmitry Peskov, Kremlin spokesman', 'a normal search for compromise'],
      ['Thomas Graham, former US official', 'possibly progress'],
      ['Yuri Ushakov, Kremlin adviser', 'productive'],
      ['Tatiana Stanovaya, analyst', 'presentation'],
    ]);
    expect(after.inputs.map(({ said }) => said)).toEqual(
      caseOf(CASE).inputs.map(({ said }) => said),
    );
  });
});
