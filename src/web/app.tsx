import { type Connection, LinkContext } from './state/connect.ts';
import type { Workbench } from './state/workbench.ts';
import { ConflictView } from './views/conflict.tsx';
import { Notice } from './views/file-tools.tsx';
import { Login } from './views/login.tsx';
import { Main } from './views/main.tsx';
import { Start } from './views/start.tsx';

/** The whole page. */
export function App({
  workbench,
  connection,
}: {
  readonly workbench: Workbench;
  readonly connection: Connection;
}) {
  if (workbench.file.value === null) {
    return connection.door.value === 'password' ? (
      <Login connection={connection} />
    ) : (
      <Start workbench={workbench} />
    );
  }
  return (
    <LinkContext.Provider value={connection.link}>
      <Main workbench={workbench} />
      <ConflictView />
      <Notice notice={workbench.notice} />
    </LinkContext.Provider>
  );
}
