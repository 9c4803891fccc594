/** Problems for other programs. */
import { CATALOGUE } from './catalogue.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Whether a problem leaves no case to analyse. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Problems as plain JSON-able data, each with its code, severity, message, hint, path and range. */
export function problemsJson(problems: readonly Problem[]): Problem[] {
  return problems.map(({ code, severity, message, hint, path, range }) => ({
    code,
    severity,
    message,
    hint,
    path,
    range,
  }));
}

/**
 * Problems as a SARIF 2.1.0 log (OASIS 2020), for editors and code hosts. Every code of the
 * catalogue is a rule, whether or not it was met.
 */
export function toSarif(problems: readonly Problem[], toolVersion: string) {
  const codes = Object.keys(CATALOGUE) as ProblemCode[];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'impasse',
            version: toolVersion,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: CATALOGUE[code].title },
              defaultConfiguration: { level: CATALOGUE[code].severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  };
}

function resultOf({ code, severity, message, hint, range, path }: Problem, ruleIndex: number) {
  const { file, start, end } = range;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint === '' ? message : `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: start.offset,
            charLength: end.offset - start.offset,
          },
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  };
}

/** A relative path as a URI reference. */
function uriOf(file: string): string {
  const whole = file.replaceAll(/\p{Surrogate}/gu, '\ufffd').replaceAll('\\', '/');
  return whole.split('/').map(encodeURIComponent).join('/');
}
