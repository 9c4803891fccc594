/**
 * Builds a compiled case for tests from a few words, without a file. Everything that is not given
 * is what a case file would default to: unknown weights, values and walk-away values.
 */

import {
  assembleCase,
  type Bonus,
  type Case,
  type Judgement,
  type Pattern,
  type Proposal,
  type Quantity,
  type Trace,
} from '../../src/case/index.ts';

export interface BuildParty {
  readonly walkaway?: Quantity | number;
  /** Weights by issue, in the issues' order, or a judgement. */
  readonly weights?: Judgement | readonly (Quantity | number)[];
  /** Values by issue and option, or judgements. */
  readonly values?: readonly (Judgement | readonly (Quantity | number)[])[];
  readonly bonuses?: readonly { when: Record<string, string>; points: Quantity | number }[];
  /** Red lines: what may never be, by name. */
  readonly never?: Record<string, Record<string, string | readonly string[]>>;
  readonly votes?: number;
  readonly mediator?: boolean;
}

export interface Build {
  /** Issue id to option ids. */
  readonly issues: Record<string, readonly string[]>;
  readonly parties: Record<string, BuildParty>;
  readonly logic?: readonly Record<string, string | readonly string[]>[];
  readonly quota?: number;
  /** Parties whose consent is needed; default all but mediators, none where there is a quota. */
  readonly needs?: readonly string[];
  readonly proposals?: readonly {
    name: string;
    by: string;
    date?: string;
    terms: Record<string, string>;
    responses?: Record<string, 'accept' | 'partly' | 'reject' | 'silent'>;
  }[];
}

const nowhere: Trace = {
  range: {
    file: 'built.case.yaml',
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  },
  because: [],
  why: null,
};

export function exact(value: number): Quantity {
  return { kind: 'exact', value };
}

export const unknown: Quantity = { kind: 'unknown' };

export function buildCase(build: Build): Case {
  const issueIds = Object.keys(build.issues);
  const partyIds = Object.keys(build.parties);
  const pattern = (terms: Record<string, string | readonly string[]>): Pattern =>
    issueIds.map((issue) => {
      const said = terms[issue];
      if (said === undefined) return null;
      const list = typeof said === 'string' ? [said] : said;
      return list.map((option) => build.issues[issue]!.indexOf(option));
    });
  const mediator = (id: string) => build.parties[id]!.mediator === true;
  const needs =
    build.needs ?? (build.quota === undefined ? partyIds.filter((id) => !mediator(id)) : []);

  return assembleCase({
    name: 'Built',
    about: null,
    asOf: null,
    hash: '0'.repeat(64),
    sources: [],
    rounds: [],
    positions: [],
    forecasts: [],
    conflict: null,
    logic: (build.logic ?? []).map(pattern),
    agreement: {
      needs: needs.map((id) => partyIds.indexOf(id)),
      votes: partyIds.map((id) =>
        build.quota === undefined || mediator(id) ? 0 : (build.parties[id]!.votes ?? 1),
      ),
      quota: build.quota ?? null,
      trace: nowhere,
    },
    issues: issueIds.map((id, index) => ({
      index,
      id,
      name: id,
      keywords: [],
      statusQuo: null,
      trace: nowhere,
      options: build.issues[id]!.map((option, k) => ({
        index: k,
        id: option,
        name: option,
        scale: null,
        keywords: [],
      })),
    })),
    parties: partyIds.map((id, index) => {
      const party = build.parties[id]!;
      return {
        index,
        id,
        name: id,
        aliases: [],
        role: mediator(id) ? 'mediator' : 'principal',
        decides: null,
        veto: needs.includes(id),
        influence: unknown,
        trace: nowhere,
        redlines: Object.entries(party.never ?? {}).map(([name, never]) => ({
          name,
          never: pattern(never),
          trace: nowhere,
        })),
        preferences: mediator(id)
          ? null
          : {
              walkaway: quantity(party.walkaway),
              weights: judgement(party.weights, issueIds.length),
              values: issueIds.map((issue, i) =>
                judgement(party.values?.[i], build.issues[issue]!.length),
              ),
              bonuses: (party.bonuses ?? []).map(
                ({ when, points }): Bonus => ({ when: pattern(when), points: quantity(points) }),
              ),
            },
      };
    }),
    proposals: (build.proposals ?? []).map(
      (proposal): Proposal => ({
        name: proposal.name,
        by: partyIds.indexOf(proposal.by),
        date: proposal.date ?? null,
        terms: issueIds.map((issue) => {
          const option = proposal.terms[issue];
          return option === undefined ? null : build.issues[issue]!.indexOf(option);
        }),
        draftedWith: [],
        trace: nowhere,
        responses: Object.entries(proposal.responses ?? {}).map(([party, verdict]) => ({
          party: partyIds.indexOf(party),
          verdict,
          date: null,
          accepts: [],
          rejects: [],
          trace: nowhere,
        })),
      }),
    ),
    origin: () => ({ said: '', trace: nowhere }),
  });
}

function quantity(said: Quantity | number | undefined): Quantity {
  if (said === undefined) return unknown;
  return typeof said === 'number' ? exact(said) : said;
}

function judgement(
  said: Judgement | readonly (Quantity | number)[] | undefined,
  count: number,
): Judgement {
  if (said !== undefined && 'chains' in said) return said;
  return { quantities: Array.from({ length: count }, (_, k) => quantity(said?.[k])), chains: [] };
}
