/** The first example with the text of its source, without a file system; and workers without workers. */

import text from '../../examples/moscow-talks/moscow-talks.case.yaml?raw';
import report from '../../examples/moscow-talks/report.md?raw';
import { type Client, createClient } from '../../src/web/compute/client.ts';
import type { CaseText, Reply, Request } from '../../src/web/compute/protocol.ts';
import { createService } from '../../src/web/compute/serve.ts';

export const MOSCOW: CaseText = {
  file: 'moscow-talks.case.yaml',
  text,
  sources: { 'report.md': report },
};

/** A client of the real service in this thread; all that passes between them goes through JSON. */
export function localClient(): Client {
  const heard: ((event: { readonly data: Reply }) => void)[] = [];
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  const service = createService((reply) => {
    for (const hear of heard) hear({ data: copy(reply) });
  });
  return createClient({
    postMessage: (request: Request) => queueMicrotask(() => service(copy(request))),
    addEventListener: (_, hear) => heard.push(hear),
  });
}

/** Resolves once something holds; what is awaited is work in this thread. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setTimeout(next));
}
