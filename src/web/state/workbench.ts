/** All that the page holds. One is made; views read its signals and call its verbs. */
import { batch, computed, effect, type Signal, signal, untracked } from '@preact/signals';
import type { SourceRange } from '../../case/index.ts';
import type { Client } from '../compute/client.ts';
import type { CaseText } from '../compute/protocol.ts';
import { startWorker, startWorkers } from '../compute/start.ts';
import type { CaseIn } from './address.ts';
import { type Answers, createAnswers, type Settings } from './answers.ts';
import { type Colours, keepColours, keptColours } from './colours.ts';
import { type CaseDocument, createDocument } from './document.ts';
import { createExtras, type Extras } from './extras.ts';
import { createPressed, type Pressed } from './pressed.ts';
import type { ViewId } from './views.ts';
import { applyWhatIfs, type WhatIf, withWhatIf } from './what-if.ts';

/** Where the case came from: that is where it goes when it is saved. */
export type Origin =
  /** A file behind the server; `version` is what it was when last read or written. */
  | { readonly kind: 'server'; readonly version: string }
  /** Dropped, chosen, from a link or an example (`at`): to be downloaded. */
  | { readonly kind: 'local'; readonly at?: CaseIn };

/** The file that is open. */
export interface OpenFile {
  readonly name: string;
  /** Texts of sources by path beside the file. */
  readonly sources: Readonly<Record<string, string>>;
  readonly origin: Origin;
  /** The text as it was opened or last saved. */
  readonly saved: string;
}

export interface Workbench {
  readonly document: CaseDocument;
  readonly file: Signal<OpenFile | null>;
  readonly view: Signal<ViewId>;
  readonly settings: Signal<Settings>;
  /** Changes that are tried and not in the case. */
  readonly whatIfs: Signal<readonly WhatIf[]>;
  /** Answers to the case as it is. */
  readonly answers: Answers;
  /** Answers to the case with the what-ifs; asked only while there are some. */
  readonly scenario: Answers;
  /** Which of the two the views show. */
  readonly shown: Signal<'case' | 'scenario'>;
  /** Answers that only some views show. */
  readonly extras: Extras;
  /** Cuts of several walk-away values at once, and what they do. */
  readonly pressed: Pressed;
  /** Ids of the parties on the axes of the deal space; `null`: those most often in conflict. */
  readonly axes: Signal<Axes | null>;
  /** Colours that the user gave to parties, by party id. */
  readonly colours: Signal<Colours>;
  /** Something to tell the user, in a live region. */
  readonly notice: Signal<string>;
  /** A place in the text that is asked for; another object each time. */
  readonly goal: Signal<Goal | null>;
  /** Shows a place in the text of the case. */
  goTo(goal: Goal): void;
  open(of: CaseText, origin: Origin): void;
  /** Tries a change beside the case, in the place of an earlier one of the same place. */
  tryOut(whatIf: WhatIf): void;
  removeWhatIf(whatIf: WhatIf): void;
  /** Makes the what-ifs part of the case, as one step that can be undone. */
  keepWhatIfs(): void;
  dropWhatIfs(): void;
}

/** A place in the text of the case. */
export interface Goal {
  readonly range: Pick<SourceRange, 'start' | 'end'>;
}

/** Parties on the axes of the deal space. */
export interface Axes {
  readonly x: string;
  readonly y: string;
}

/** Milliseconds after a change in which another takes its place before answers are asked. */
const PAUSE = 150;

/** What a fresh page starts with. */
export const SETTINGS: Settings = { seed: 1, quick: 1000, full: 10_000 };

/**
 * @param clients - two, so that two analyses run beside each other
 * @param now - milliseconds
 */
export function createWorkbench(
  clients: readonly [Client, Client] = startWorkers(),
  now: () => number = () => performance.now(),
): Workbench {
  const document = createDocument();
  const file = signal<OpenFile | null>(null);
  const view = signal<ViewId>('verdict');
  const settings = signal(SETTINGS);
  const whatIfs = signal<readonly WhatIf[]>([]);
  const shown = signal<'case' | 'scenario'>('case');
  const notice = signal('');
  const goal = signal<Goal | null>(null);
  const by = { deals: clients[0], obstacles: clients[1] };
  const answers = createAnswers(by, () => settings.peek());
  const scenario = createAnswers(by, () => settings.peek());

  const extras = createExtras(startWorker, () => settings.peek());
  const pressed = createPressed(clients[0], () => settings.peek());
  const axes = signal<Axes | null>(null);
  const colours = signal<Colours>(keptColours());

  // Answers do not depend on what of the file was saved: saving asks nothing anew.
  const name = computed(() => file.value?.name ?? null);
  const sources = computed(() => file.value?.sources ?? null);
  const ask = (whom: Answers, tried: readonly WhatIf[], wait: number) => {
    const of = textOf(name.value, sources.value, document.text.value);
    settings.value;
    if (of === null) return;
    untracked(() => whom.ask({ ...of, text: applyWhatIfs(of.text, tried) }, wait));
  };
  let before: unknown = null;
  effect(() => {
    // A file that was just opened is answered at once, a change of it after a pause.
    const wait = before === sources.value ? PAUSE : 0;
    before = sources.value;
    ask(answers, [], wait);
  });
  let tried: unknown = null;
  effect(() => {
    const wait = tried === whatIfs.value ? PAUSE : 0;
    tried = whatIfs.value;
    if (whatIfs.value.length > 0) return ask(scenario, whatIfs.value, wait);
    untracked(() => scenario.stop());
    shown.value = 'case';
  });
  effect(() => {
    const { found } = shown.value === 'case' ? answers : scenario;
    const of = found.value?.of ?? null;
    untracked(() => pressed.follow(of));
  });
  effect(() => keepColours(colours.value));

  return {
    document,
    file,
    view,
    settings,
    whatIfs,
    answers,
    scenario,
    shown,
    extras,
    pressed,
    axes,
    colours,
    notice,
    goal,
    goTo(to) {
      goal.value = { ...to };
    },
    open(of, origin) {
      batch(() => {
        whatIfs.value = [];
        axes.value = null;
        goal.value = null;
        file.value = { name: of.file, sources: of.sources, origin, saved: of.text };
        document.open(of.text);
      });
    },
    tryOut(whatIf) {
      whatIfs.value = withWhatIf(whatIfs.peek(), whatIf);
      shown.value = 'scenario';
    },
    removeWhatIf(whatIf) {
      whatIfs.value = whatIfs.peek().filter((other) => other !== whatIf);
    },
    keepWhatIfs() {
      document.change(applyWhatIfs(document.text.peek(), whatIfs.peek()), 'keep', now());
      whatIfs.value = [];
    },
    dropWhatIfs() {
      whatIfs.value = [];
    },
  };
}

function textOf(
  file: string | null,
  sources: OpenFile['sources'] | null,
  text: string,
): CaseText | null {
  return file === null || sources === null ? null : { file, text, sources };
}
