/** What a worker of the page does, apart from being one: reads cases and runs analyses. */
import { type ReadCase, readCase } from '../../case/index.ts';
import { inlineRunner, type Registry, runAnalysis } from '../../draws/index.ts';
import { withEvidence } from '../../record/index.ts';
import { registry } from '../../registry.ts';
import { cutsAnalysis } from './cuts.ts';
import type { CaseText, Reply, Request } from './protocol.ts';

/** What may be run: the analyses of the package, and those that only a page asks. */
const ANALYSES: Registry = { ...registry, [cutsAnalysis.name]: cutsAnalysis };
/** Cases kept as they were read: the case, the case with changes, and some before. */
const KEPT = 4;

/**
 * Answers requests one by one as they come, a run letting others in between. The cases that were read
 * last are kept.
 *
 * @param reply - called with every answer
 */
export function createService(reply: (reply: Reply) => void): (request: Request) => void {
  const stops = new Map<number, AbortController>();
  const runner = inlineRunner(ANALYSES);
  let kept: readonly { readonly of: CaseText; readonly read: ReadCase }[] = [];
  const read = (of: CaseText): ReadCase => {
    const known = kept.find((one) => isSame(one.of, of)) ?? { of, read: readWhole(of) };
    kept = [known, ...kept.filter((one) => one !== known)].slice(0, KEPT);
    return known.read;
  };
  const run = async (request: Extract<Request, { kind: 'run' }>) => {
    const { id, of, analysis, options, seed, draws } = request;
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      const kase = read(of).case;
      if (kase === null) throw new Error('the case has problems');
      const answer = await runAnalysis(analysisOf(analysis), kase, options, {
        runner,
        seed,
        draws,
        signal: stop.signal,
        onProgress: ({ done, total }) => reply({ kind: 'progress', id, done, total }),
      });
      reply({ kind: 'done', id, answer });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      reply(stop.signal.aborted ? { kind: 'cancelled', id } : { kind: 'failed', id, message });
    } finally {
      stops.delete(id);
    }
  };
  return (request) => {
    if (request.kind === 'cancel') stops.get(request.id)?.abort();
    else if (request.kind === 'read')
      reply({ kind: 'read', id: request.id, read: read(request.of) });
    else void run(request);
  };
}

function analysisOf(name: string) {
  const analysis = Object.hasOwn(ANALYSES, name) ? ANALYSES[name] : undefined;
  if (analysis === undefined) throw new RangeError(`no analysis is called "${name}"`);
  return analysis;
}

function isSame(a: CaseText, b: CaseText): boolean {
  return (
    a.text === b.text &&
    a.file === b.file &&
    JSON.stringify(a.sources) === JSON.stringify(b.sources)
  );
}

/** Reads a case with its evidence, as the command line does. */
export function readWhole({ file, text, sources }: CaseText): ReadCase {
  const bytes = new Map(
    Object.entries(sources).map(([path, own]) => [path, new TextEncoder().encode(own)]),
  );
  return withEvidence(readCase(text, { file }), bytes);
}
