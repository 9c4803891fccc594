import type { Proposal, Response, Round, Terms, Verdict } from '../model.ts';
import { field, items, number, type Tree, text, texts } from '../tree.ts';
import { readTerms } from './pattern.ts';
import { dateOf, indicesOf, issueOf, partyOf, type Scope, traceOf, useOf } from './scope.ts';

export function readProposals(scope: Scope, tree: Tree | undefined): Proposal[] {
  return items(tree).map((proposal) => {
    const by = field(proposal, 'by');
    const terms = readTerms(scope, field(proposal, 'terms'));
    const responses = items(field(proposal, 'responses'));
    return {
      name: text(field(proposal, 'name')) ?? '',
      by: (by && partyOf(scope, useOf(by))) ?? 0,
      date: dateOf(scope, field(proposal, 'date')),
      terms,
      draftedWith: texts(field(proposal, 'drafted-with')),
      responses: readResponses(scope, responses, terms),
      trace: traceOf(scope, proposal, field(proposal, 'because'), field(proposal, 'why')),
    };
  });
}

function readResponses(scope: Scope, trees: readonly Tree[], terms: Terms): Response[] {
  const seen = new Set<string>();
  return trees.map((tree) => {
    const who = field(tree, 'party');
    const party = who ? partyOf(scope, useOf(who)) : null;
    const date = dateOf(scope, field(tree, 'date'));
    const key = `${party} ${date}`;
    if (who && party !== null && seen.has(key))
      scope.report.add('duplicate-response', { party: text(who)! }, who.span, who.path);
    seen.add(key);
    return {
      party: party ?? 0,
      verdict: (text(field(tree, 'verdict')) as Verdict | null) ?? 'silent',
      date,
      ...readAnswers(scope, tree, terms),
      trace: traceOf(scope, tree, field(tree, 'because'), field(tree, 'why')),
    };
  });
}

function readAnswers(scope: Scope, tree: Tree, terms: Terms) {
  const read = (name: string) => indicesOf(scope, field(tree, name), (use) => issueOf(scope, use));
  const [accepts, rejects] = [read('accepts'), read('rejects')];
  for (const name of ['accepts', 'rejects']) {
    for (const item of items(field(tree, name))) {
      const issue = text(item) ?? '';
      const index = scope.issues.index.get(issue) ?? null;
      if (index === null) continue;
      if (name === 'rejects' && accepts.includes(index))
        scope.report.add('accepts-and-rejects', { issue }, item.span, item.path);
      else if (terms[index] === null)
        scope.report.add('response-to-open-issue', { issue }, item.span, item.path);
    }
  }
  return { accepts, rejects };
}

export function readRounds(scope: Scope, tree: Tree | undefined): Round[] {
  return items(tree).map((round) => ({
    id: text(field(round, 'id')) ?? '',
    date: dateOf(scope, field(round, 'date')) ?? '',
    place: text(field(round, 'place')),
    format: text(field(round, 'format')) as Round['format'],
    hours: number(field(round, 'hours')),
    present: texts(field(round, 'present')),
    trace: traceOf(scope, round, field(round, 'because'), field(round, 'why')),
  }));
}
