/** Ties the page to its server, its keys and its leaving. */

import { effect, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { offer } from '../share/pictures.ts';
import { caseIn } from './address.ts';
import { createFileLink, type FileLink } from './file-link.ts';
import { claimToken, createApi, keepToken, login, type ServerApi } from './server.ts';
import type { Workbench } from './workbench.ts';

/** Milliseconds between looks at the file on disk, while the page is seen. */
const LOOK = 2000;

/** What the page stands before: nothing, the server, or the server's password first. */
export type Door = 'none' | 'open' | 'password';

export interface Connection {
  readonly link: FileLink;
  readonly door: Signal<Door>;
  /** @throws ServerFault where the password is wrong, or too many were */
  enter(password: string): Promise<void>;
}

/** The link to the file, for components that save or say how the file stands. */
export const LinkContext = createContext<FileLink | null>(null);

/** @throws Error outside of a provider: a fault in how the page is put together */
export function useFileLink(): FileLink {
  const link = useContext(LinkContext);
  if (link === null) throw new Error('no file link above this component');
  return link;
}

/** Opens the case of the server, where there is one. Call once, before the address is followed. */
export function connect(workbench: Workbench): Connection {
  let api: ServerApi | null = null;
  const door = signal<Door>('none');
  const link = createFileLink(
    workbench,
    () => api,
    offerFile,
    () => performance.now(),
  );
  const mark = document.querySelector<HTMLMetaElement>('meta[name="impasse-server"]')?.content;
  const enter = async (token: string) => {
    api = createApi(token);
    // A token of an earlier start opens nothing: then the password is asked for again.
    const opened = await link.load();
    door.value = opened || mark !== 'password' ? 'open' : 'password';
  };
  const storage = sessionStorage;
  const token = mark === undefined ? null : claimToken({ location, history, storage });
  // The case of a link is opened instead of the server's file, and never saved over it.
  if (caseIn(new URLSearchParams(location.hash.slice(1))) !== null) door.value = 'open';
  else if (token !== null) void enter(token);
  else if (mark === 'password') door.value = 'password';
  else if (mark === 'token') workbench.notice.value = NO_TOKEN;
  listen(link);
  return {
    link,
    door,
    async enter(password) {
      const token = await login(password);
      keepToken(token, storage);
      await enter(token);
    },
  };
}

const NO_TOKEN =
  'This address lacks the token that opens the case. Use the address that impasse serve printed.';

function listen(link: FileLink): void {
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's')
      return;
    event.preventDefault();
    if (!event.repeat) void link.save();
  });
  window.addEventListener('beforeunload', (event) => {
    if (link.unsaved.peek()) event.preventDefault();
  });
  const look = () => {
    if (document.visibilityState === 'visible') void link.check();
  };
  // An address of another start, put into this tab: the browser itself would only change what is after #.
  window.addEventListener('hashchange', () => {
    if (new URLSearchParams(location.hash.slice(1)).has('token')) location.reload();
  });
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK);
  const title = document.title;
  effect(() => {
    document.title = link.unsaved.value ? `● ${title}` : title;
  });
}

/** Gives a case to the user as a file. */
function offerFile(name: string, text: string): void {
  offer(name, new Blob([text], { type: 'application/yaml' }));
}
