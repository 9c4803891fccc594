import type { Workbench } from './state/workbench.ts';
import { Main } from './views/main.tsx';
import { Start } from './views/start.tsx';

/** The whole page. */
export function App({ workbench }: { readonly workbench: Workbench }) {
  return workbench.file.value === null ? (
    <Start workbench={workbench} />
  ) : (
    <Main workbench={workbench} />
  );
}
