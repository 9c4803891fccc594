/** A worker of the page. */
import type { Request } from './protocol.ts';
import { createService } from './serve.ts';

const answer = createService((reply) => postMessage(reply));
addEventListener('message', (event: MessageEvent<Request>) => answer(event.data));
