/** The page's side of its workers. */
import type { ReadCase } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';
import type { CaseText, Reply, Request } from './protocol.ts';

/** What a worker is to the client: the browser's `Worker`, or a stand-in in tests. */
export interface Port {
  postMessage(request: Request): void;
  addEventListener(kind: 'message', heard: (event: { readonly data: Reply }) => void): void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A run that is under way. */
export interface Running {
  /** Rejects with an `AbortError` once cancelled, with an error where the run failed. */
  readonly answer: Promise<Answer<unknown>>;
  cancel(): void;
}

export interface Client {
  read(of: CaseText): Promise<ReadCase>;
  run(
    of: CaseText,
    what: {
      readonly analysis: string;
      readonly options: unknown;
      readonly seed: number;
      readonly draws: number;
    },
    onProgress?: (progress: Progress) => void,
  ): Running;
}

interface Waiting {
  readonly settle: (reply: Exclude<Reply, { kind: 'progress' }>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A client of one worker. */
export function createClient(port: Port): Client {
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  port.addEventListener('message', ({ data }) => {
    const who = waiting.get(data.id);
    if (data.kind === 'progress') who?.onProgress?.({ done: data.done, total: data.total });
    else {
      waiting.delete(data.id);
      who?.settle(data);
    }
  });
  const ask = (
    request: Request,
    onProgress?: (progress: Progress) => void,
  ): Promise<Exclude<Reply, { kind: 'progress' }>> =>
    new Promise((settle) => {
      waiting.set(request.id, { settle, onProgress });
      port.postMessage(request);
    });
  return {
    async read(of) {
      ids += 1;
      const reply = await ask({ kind: 'read', id: ids, of });
      if (reply.kind !== 'read') throw new Error(`a worker answered ${reply.kind} to read`);
      return reply.read;
    },
    run(of, what, onProgress) {
      ids += 1;
      const id = ids;
      const answer = ask({ kind: 'run', id, of, ...what }, onProgress).then((reply) => {
        if (reply.kind === 'done') return reply.answer;
        if (reply.kind === 'failed') throw new Error(reply.message);
        throw new DOMException('The run was cancelled.', 'AbortError');
      });
      return { answer, cancel: () => port.postMessage({ kind: 'cancel', id }) };
    },
  };
}
