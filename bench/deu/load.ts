/** Reads the DEU III data set: by proposal, its issues with actors and outcomes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ForecastActor, ForecastIssue } from '../../src/forecast/index.ts';
import { groupBy } from './group.ts';

/** One issue as the models get it, with what is known of it besides. */
export interface DeuIssue extends ForecastIssue {
  /** Null where it is not known or the issue has fewer than three actors: no model is scored on it. */
  readonly outcome: number | null;
  /** The position of an institution, null where it has none. */
  readonly commission: number | null;
  readonly parliament: number | null;
  /** Whether the Parliament decides with the Council, and whether the Council votes by majority. */
  readonly codecision: boolean;
  readonly majority: boolean;
  /** Positions of all actors with a position and a salience, also those of unknown capability. */
  readonly everyone: readonly ForecastActor[];
}

export interface DeuProposal {
  readonly id: string;
  readonly issues: readonly DeuIssue[];
}

type Row = Readonly<Record<string, string>>;

/** No field of these files is quoted. */
function table(file: string): Row[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const names = head!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`${file}: ${line}`);
    return Object.fromEntries(names.map((name, k) => [name, cells[k]!]));
  });
}

const numeric = (text: string | undefined) => (text ? Number(text) : null);

export function loadDeu(folder: string): DeuProposal[] {
  const positions = groupBy(table(join(folder, 'deu3_positions.csv')), (row) => row['issue_id']!);
  const issues = table(join(folder, 'deu3_issues.csv'));
  return [...groupBy(issues, (row) => row['proposal_id']!)].map(([id, list]) => ({
    id,
    issues: list.map((row) => issueOf(row, positions.get(row['issue_id']!) ?? [])),
  }));
}

function issueOf(row: Row, actors: readonly Row[]): DeuIssue {
  const placed = actors.filter(({ position, salience }) => position && salience);
  const of = (actor: Row): ForecastActor => ({
    name: actor['actor']!,
    position: Number(actor['position']),
    salience: Number(actor['salience']) / 100,
    capability: Number(actor['council_power_proxy'] || 0) / 100,
  });
  const at = (name: string) => numeric(actors.find(({ actor }) => actor === name)?.['position']);
  return {
    name: row['issue_id']!,
    low: 0,
    high: 100,
    statusQuo: numeric(row['reference_point']),
    actors: placed.filter((actor) => actor['council_power_proxy']).map(of),
    everyone: placed.map(of),
    outcome: placed.length >= 3 ? numeric(row['outcome']) : null,
    commission: at('com'),
    parliament: at('ep'),
    codecision: row['procedure'] === 'COD',
    majority: row['council_vote'] !== 'Unan',
  };
}
