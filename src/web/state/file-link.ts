/** The open file and where it goes: saved through the server, or downloaded; and what others do to it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isElsewhere, NO_FILE, type ServedCase, type ServerApi, ServerFault } from './server.ts';
import type { OpenFile, Workbench } from './workbench.ts';

/** The file was changed by others and here: the three texts, and the version of theirs. */
export interface Conflict {
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly version: string;
}

export interface FileLink {
  /** Whether the text is another than the one that was opened or last saved. */
  readonly unsaved: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<boolean>;
  /** Set while the file on disk and the text here have both changed. */
  readonly conflict: ReadonlySignal<Conflict | null>;
  /** Whether the user looks at the conflict. */
  readonly comparing: Signal<boolean>;
  /** Saves or downloads. Where that cannot be, the notice or the conflict says why. */
  save(): Promise<void>;
  /** Downloads, wherever the file came from. */
  download(): void;
  /** Looks whether the file on disk has changed. */
  check(): Promise<void>;
  /** Opens the case of the server. Where that cannot be, the notice says why. */
  load(): Promise<boolean>;
  /** Ends the conflict with a text, which is saved unless it is the one on disk. */
  resolve(text: string): Promise<void>;
}

/** What of the workbench this needs. */
export type Bench = Pick<Workbench, 'document' | 'file' | 'notice' | 'open'>;

/**
 * @param api - asked anew each time: access may come later
 * @param offer - gives a text to the user as a file
 * @param clock - milliseconds
 */
export function createFileLink(
  bench: Bench,
  api: () => ServerApi | null,
  offer: (name: string, text: string) => void,
  clock: () => number,
): FileLink {
  const { document, file, notice } = bench;
  const saving = signal(false);
  const conflict = signal<Conflict | null>(null);
  const comparing = signal(false);
  /** The last fault that was told: what goes on is told once. */
  let told = '';
  const tell = (fault: unknown) => {
    const { code, message } = fault instanceof ServerFault ? fault : UNEXPECTED;
    const kept = file.peek() === null ? '' : ' Your text is kept in this page.';
    if (code !== told) notice.value = message + kept;
    told = code;
  };
  const mark = (saved: string, version: string, more: Partial<OpenFile> = {}) => {
    conflict.value = null;
    comparing.value = false;
    file.value = { ...file.peek()!, ...more, saved, origin: { kind: 'server', version } };
  };

  const download = () => {
    const open = file.peek();
    if (open === null) return;
    const text = document.text.peek();
    offer(open.name, text);
    notice.value = `${open.name} was given to the browser to download.`;
    if (open.origin.kind === 'local') file.value = { ...open, saved: text };
  };
  /** The file on disk is another than the one that was last read. */
  const found = (theirs: string, version: string) => {
    const mine = document.text.peek();
    const base = file.peek()!.saved;
    if (theirs === mine) mark(theirs, version);
    else if (mine === base) {
      document.change(theirs, 'load', clock());
      mark(theirs, version);
      notice.value = 'The file was changed elsewhere; this is what it says now. Undo goes back.';
    } else {
      conflict.value = { base, theirs, mine, version };
      notice.value = 'The file was changed elsewhere, and here too. “Compare and save” shows both.';
    }
  };
  const gone = () => {
    mark('', NO_FILE);
    notice.value = 'The file is no longer there. Saving makes it anew.';
  };
  const put = async (server: ServerApi, version: string) => {
    const text = document.text.peek();
    const saved = await server.save(text, version);
    if (!isElsewhere(saved)) {
      mark(text, saved.version);
      notice.value = '';
    } else if (saved.text === null) gone();
    else {
      found(saved.text, saved.version);
      comparing.value = conflict.peek() !== null;
    }
  };
  const look = async (server: ServerApi, known: string) => {
    try {
      if ((await server.version()) === known) return;
      const now = await server.load();
      // What was saved meanwhile is no news.
      if (versionOf(file.peek()) === known || conflict.peek() !== null) {
        takeSources(file, now);
        found(now.text, now.version);
      }
    } catch (fault) {
      const isGone = fault instanceof ServerFault && fault.code === 'file-not-found';
      if (!isGone) throw fault;
      if (known !== NO_FILE) gone();
    }
  };
  /** Does one thing at a time with the server; what goes wrong is told. */
  const withServer = async (use: (server: ServerApi, version: string) => Promise<void>) => {
    const server = api();
    const version = versionOf(file.peek());
    if (server === null || version === null || saving.peek()) return;
    saving.value = true;
    try {
      await use(server, version);
      told = '';
    } catch (fault) {
      tell(fault);
    } finally {
      saving.value = false;
    }
  };

  return {
    unsaved: computed(() => file.value !== null && document.text.value !== file.value.saved),
    saving,
    conflict,
    comparing,
    download,
    async save() {
      if (conflict.peek() !== null) {
        conflict.value = { ...conflict.peek()!, mine: document.text.peek() };
        comparing.value = true;
      } else if (versionOf(file.peek()) === null || api() === null) download();
      else await withServer(put);
    },
    async check() {
      if (comparing.peek()) return;
      await withServer((server, version) => look(server, conflict.peek()?.version ?? version));
    },
    async load() {
      try {
        const served = await api()?.load();
        if (served === undefined) return false;
        const { text, version, sources } = served;
        bench.open({ file: served.file, text, sources }, { kind: 'server', version });
        notice.value = missingWords(served);
        return true;
      } catch (fault) {
        tell(fault);
        return false;
      }
    },
    async resolve(text) {
      const now = conflict.peek();
      if (now === null) return;
      document.change(text, 'load', clock());
      mark(now.theirs, now.version);
      notice.value = '';
      if (text !== now.theirs) await withServer(put);
    },
  };
}

const UNEXPECTED = {
  code: 'unexpected',
  message: 'This did not work, for a reason of Impasse’s own.',
};

/** The version of a file behind the server; `null` where it is not from there. */
function versionOf(open: OpenFile | null): string | null {
  return open?.origin.kind === 'server' ? open.origin.version : null;
}

/** Takes other texts of sources, if they are others. */
function takeSources(file: Signal<OpenFile | null>, { sources }: ServedCase): void {
  const open = file.peek();
  if (open === null || JSON.stringify(open.sources) === JSON.stringify(sources)) return;
  file.value = { ...open, sources };
}

function missingWords({ missing }: ServedCase): string {
  const paths = Object.keys(missing);
  return paths.length === 0 ? '' : `Texts of sources that cannot be read: ${paths.join(', ')}.`;
}
