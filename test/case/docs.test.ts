/** The pages on the case file say what the reader does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  caseJsonSchema,
  LIMITS,
  type ProblemCode,
  readCase,
} from '../../src/case/index.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const page = readFileSync(resolve(docs, 'case-file.md'), 'utf8');

interface Example {
  /** `whole`, `fields`, or `error CODE`. */
  readonly how: string;
  readonly text: string;
  readonly line: number;
}

const examples: Example[] = [...page.matchAll(/<!-- read: (.+) -->\n```yaml\n([\s\S]*?)```/g)].map(
  (match) => ({
    how: match[1]!,
    text: match[2]!,
    line: page.slice(0, match.index).split('\n').length,
  }),
);
const whole = examples.find(({ how }) => how === 'whole')!;

/** The fields at the top of a file, each with its text. */
function sectionsOf(text: string): Map<string, string> {
  const parts = text.split(/^(?=[a-z-]+:)/m).filter((part) => part.trim() !== '');
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part]));
}

/** The whole example with some of its fields replaced. */
function completed({ how, text }: Example): string {
  if (how === 'whole') return text;
  return [...new Map([...sectionsOf(whole.text), ...sectionsOf(text)]).values()].join('');
}

describe('docs/case-file.md', () => {
  it.each(examples.map((example) => [example.line, example.how, example] as const))(
    'line %i is read: %s',
    (_, how, example) => {
      const found = readCase(completed(example), { file: 'docs.case.yaml' });
      const codes = found.problems.map(({ code }) => code);
      expect(codes).toEqual(how.startsWith('error ') ? [how.slice(6)] : []);
    },
  );

  it('has examples of each kind', () => {
    const kinds = examples.map(({ how }) => how.split(' ')[0]);
    expect(new Set(kinds)).toEqual(new Set(['whole', 'fields', 'error']));
  });

  it('names every field and every word that a field knows', () => {
    const missing = [...wordsOf(caseJsonSchema())].filter((word) => !page.includes(`\`${word}\``));
    expect(missing).toEqual([]);
  });

  it('states the limits', () => {
    const { draws: _, problems: __, ...stated } = LIMITS;
    for (const limit of Object.values(stated))
      expect(page).toMatch(new RegExp(`\\b${limit.toLocaleString('en-US')}\\b`));
  });
});

/** Names of fields, and words of choices, anywhere in a schema. */
function* wordsOf(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, enum: choices } = schema as Record<string, unknown>;
  if (typeof properties === 'object' && properties !== null) yield* Object.keys(properties);
  if (Array.isArray(choices)) yield* choices.map(String);
  for (const inner of Object.values(schema)) yield* wordsOf(inner);
}

describe('docs/problems.md', () => {
  it('lists the catalogue (npx vitest run test/case/docs.test.ts --update writes it)', async () => {
    await expect(problemsPage()).toMatchFileSnapshot(resolve(docs, 'problems.md'));
  });
});

function problemsPage(): string {
  const codes = (Object.keys(CATALOGUE) as ProblemCode[]).sort();
  const row = (code: ProblemCode) =>
    `| \`${code}\` | ${CATALOGUE[code].severity} | ${CATALOGUE[code].title} |`;
  return `# Problems

Everything that can be wrong with what Impasse is given. Each problem has a stable code, a place, a
message and a hint; all of a file's problems come at once, at most ${LIMITS.problems} of them. An
*error* leaves no case to analyse; a *warning* lets it pass (\`impasse check --strict\` does not).

| code | severity | what is wrong |
| --- | --- | --- |
${codes.map(row).join('\n')}
`;
}
