/** Faults of meaning: names that nothing bears, rules that allow nothing, more than the limits. */
import { listed, meant, quoted } from '../words.ts';
import { error, warning } from './entry.ts';

export interface Unknown {
  readonly id: string;
  readonly known: readonly string[];
}
export interface Party {
  readonly party: string;
}
export interface TooMany {
  readonly count: number;
  readonly limit: number;
}

const known = ({ id, known }: Unknown) => meant(id, known, 'Known here:');

export const MEANING = {
  'unknown-party': error(
    'A party is not declared',
    ({ id }: Unknown) => `There is no party ${quoted(id)}.`,
    known,
  ),
  'unknown-issue': error(
    'An issue is not declared',
    ({ id }: Unknown) => `There is no issue ${quoted(id)}.`,
    known,
  ),
  'unknown-option': error(
    'An option is not declared',
    ({ id, issue }: Unknown & { readonly issue: string }) =>
      `The issue ${quoted(issue)} has no option ${quoted(id)}.`,
    known,
  ),
  'unknown-source': error(
    'A source is not declared',
    ({ id }: Unknown) => `There is no source ${quoted(id)}.`,
    known,
  ),
  'unknown-anchor': error(
    'A source has no such quotation',
    ({ id, source }: Unknown & { readonly source: string }) =>
      `The source ${quoted(source)} has no quotation ${quoted(id)}.`,
    known,
  ),
  'no-parties': error(
    'There are no parties',
    'No party is declared.',
    'Declare under `parties` everyone who takes part, with an id each.',
  ),
  'no-issues': error(
    'There are no issues',
    'No issue is declared.',
    'Declare under `issues` what the talks are about, with the options of each.',
  ),
  'nothing-to-analyse': error(
    'A case has neither issues nor moves',
    'There are no issues and no moves: nothing here can be analysed.',
    'Declare under `issues` what the talks are about, or under `moves` what each party could do on its own.',
  ),
  'needs-issues': error(
    'Something is about issues in a case that has none',
    ({ field }: { readonly field: string }) =>
      `${quoted(field)} is about an agreement on issues, and this case has only moves.`,
    'Declare what is negotiated under `issues`, or take this out.',
  ),
  'analysis-needs-issues': error(
    'A question about deals is asked of a case that has only moves',
    'This case has no issues, so there is no package to agree on.',
    'Declare what is negotiated under `issues`. What each party could do on its own is a question about moves.',
  ),
  'no-options': error(
    'An issue has no options',
    ({ issue }: { readonly issue: string }) => `The issue ${quoted(issue)} has no options.`,
    'Name each way in which it could be settled: `options: { withdraw: ..., line: ... }`.',
  ),
  'nobody-decides': error(
    'Nobody has a say',
    'No party needs to agree and none has votes: there is nothing to find out.',
    'Name who must agree: `agreement: { needs: [...] }`, or give a party `veto: true`.',
  ),
  'quota-without-votes': error(
    'A quota has no votes, or votes no quota',
    ({ missing }: { readonly missing: string }) => `A rule of votes needs \`${missing}\` too.`,
    'Write both: `agreement: { quota: 8, votes: { a: 5, b: 4 } }`.',
  ),
  'veto-contradicts': error(
    'A veto and the rule of agreement contradict each other',
    ({ party, veto }: Party & { readonly veto: boolean }) =>
      veto
        ? `${quoted(party)} is given a veto, and \`agreement.needs\` leaves it out.`
        : `${quoted(party)} is denied a veto, and \`agreement.needs\` asks for its consent.`,
    'Say it in one place: in `agreement.needs`, or by `veto` at the parties.',
  ),
  'no-preferences': error(
    'A party with a say has no preferences',
    ({ party }: Party) => `${quoted(party)} has a say, and \`preferences\` says nothing of it.`,
    ({ party }) => `If nothing is known of what it wants, write \`${party}: unknown\` there.`,
  ),
  'unused-without-say': warning(
    'Something is stated of a party that has no say',
    ({ party, what }: Party & { readonly what: string }) =>
      `${quoted(party)} has no say in the agreement: its ${what} not used.`,
    ({ party }) =>
      `If it must agree, give it \`veto: true\` or name ${quoted(party)} in \`agreement.needs\`.`,
  ),
  'pattern-empty': error(
    'A rule or a proposal names no issue',
    ({ what }: { readonly what: string }) => `This ${what} names no issue.`,
    'Name at least one issue and its option.',
  ),
  'redline-forbids-all': error(
    'A red line forbids every package',
    'This red line forbids every option of what it names: no package could keep it.',
    'Leave at least one option of one of its issues open.',
  ),
  'logic-forbids-all': error(
    'The logic forbids every package',
    ({ issues }: { readonly issues: readonly string[] }) =>
      `No package is left: every combination of ${listed(issues)} is forbidden.`,
    'Leave at least one combination open.',
  ),
  'accepts-and-rejects': error(
    'A response accepts and rejects the same issue',
    ({ issue }: { readonly issue: string }) =>
      `${quoted(issue)} is both accepted and rejected by this response.`,
    'Keep one. Where a party accepts part of it, split the issue in two.',
  ),
  'response-to-open-issue': warning(
    'A response is about an issue that the proposal leaves open',
    ({ issue }: { readonly issue: string }) =>
      `The proposal says nothing of ${quoted(issue)}, and this response does.`,
    'Add the issue to the terms of the proposal, or take it out here.',
  ),
  'duplicate-response': error(
    'A party responds twice to one proposal on the same day',
    ({ party }: Party) => `There is another response by ${quoted(party)} of that date above.`,
    'Give each response its date, or keep one.',
  ),
  'too-many-parties': error(
    'There are too many parties',
    ({ count, limit }: TooMany) => `There are ${count} parties; at most ${limit} can be analysed.`,
    'Join parties that act as one.',
  ),
  'too-many-deciders': error(
    'Too many parties have a say',
    ({ count, limit }: TooMany) => `${count} parties have a say; at most ${limit} can be analysed.`,
    'Join parties that act as one.',
  ),
  'too-many-issues': error(
    'There are too many issues',
    ({ count, limit }: TooMany) => `There are ${count} issues; at most ${limit} can be analysed.`,
    'Join issues that are settled together.',
  ),
  'too-many-options': error(
    'An issue has too many options',
    ({ count, limit, issue }: TooMany & { readonly issue: string }) =>
      `The issue ${quoted(issue)} has ${count} options; at most ${limit} can be analysed.`,
    'Join options that nobody tells apart.',
  ),
  'too-many-demands': error(
    'There are too many demands',
    ({ count, limit }: TooMany) =>
      `The parties with a say make ${count} demands (a walk-away value each, and their red lines); at most ${limit} can be analysed.`,
    'Join red lines of one party that stand or fall together.',
  ),
};
