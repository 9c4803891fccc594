/** The page and its address, kept alike. */
import { batch, effect, untracked } from '@preact/signals';
import { unpackCase } from '../share/pack.ts';
import { type CaseIn, caseIn, formatState, type PageState, parseState } from './address.ts';
import { EXAMPLES, openExample } from './open.ts';
import { isViewId } from './views.ts';
import type { Workbench } from './workbench.ts';

/** Milliseconds after a change until it stands in the address; browsers refuse too many at once. */
const PAUSE = 200;

/** The state of the page as an address has it. Tracked. */
export function stateOf(workbench: Workbench): PageState {
  const { view, settings, axes, whatIfs, shown } = workbench;
  return {
    view: view.value,
    settings: settings.value,
    axes: axes.value,
    whatIfs: whatIfs.value,
    shown: shown.value,
  };
}

/**
 * Puts the page into the state of its address, opens the case that it holds, and writes later
 * states into it. Call once.
 */
export function followAddress(workbench: Workbench): void {
  const { file, view, settings } = workbench;
  const first = parseState(location.hash);
  batch(() => {
    view.value = first.view;
    settings.value = first.settings;
  });
  putOnceOpen(workbench, first);
  if (first.of !== null) void openFrom(workbench, first.of);
  writeStates(workbench);
  addEventListener('hashchange', () => {
    const now = new URLSearchParams(location.hash.slice(1));
    const of = caseIn(now);
    const { origin } = file.peek() ?? {};
    const known = origin?.kind === 'local' ? (origin.at ?? null) : null;
    // Another case, put into this page: as if the page were opened with it, which asks before
    // it gives up changes.
    if (of !== null && JSON.stringify(of) !== JSON.stringify(known)) return location.reload();
    const wanted = now.get('view') ?? '';
    if (isViewId(wanted)) view.value = wanted;
  });
}

/** What is said of the case can only be put once there is one. */
function putOnceOpen(workbench: Workbench, { axes, whatIfs, shown }: PageState): void {
  let isDone = false;
  const stop = effect(() => {
    if (workbench.file.value === null || isDone) return;
    isDone = true;
    untracked(() =>
      batch(() => {
        workbench.axes.value = axes;
        workbench.whatIfs.value = whatIfs;
        if (whatIfs.length > 0) workbench.shown.value = shown;
      }),
    );
    setTimeout(() => stop());
  });
}

async function openFrom(workbench: Workbench, of: CaseIn): Promise<void> {
  const { notice } = workbench;
  if (of.kind === 'example') {
    if (EXAMPLES.some(({ id }) => id === of.id)) await openExample(workbench, of.id);
    else notice.value = 'The address names an example that there is not.';
    return;
  }
  const unpacked = await unpackCase(of.packed);
  if (unpacked !== null) workbench.open(unpacked, { kind: 'local', at: of });
  else {
    notice.value =
      'The address holds no sound case; it may have been cut short on its way. Ask for the case as a file.';
  }
}

function writeStates(workbench: Workbench): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const { value: open } = workbench.file;
    const at = open?.origin.kind === 'local' ? (open.origin.at ?? null) : null;
    const hash = formatState(stateOf(workbench), at);
    clearTimeout(timer);
    if (open === null) return;
    // After the browser has followed the link that changed the view.
    timer = setTimeout(() => history.replaceState(history.state, '', `#${hash}`), PAUSE);
  });
}
