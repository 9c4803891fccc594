import { EXAMPLES, openExample, openFiles } from '../state/open.ts';
import type { Workbench } from '../state/workbench.ts';

/** The page before a case is open. */
export function Start({ workbench }: { readonly workbench: Workbench }) {
  const take = (files: FileList | null) => {
    if (files !== null) void openFiles(workbench, [...files]);
  };
  return (
    <main
      class="start"
      id="main"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files ?? null);
      }}
    >
      <h1>Impasse</h1>
      <p class="lead">See what blocks a deal, and what would open one.</p>
      <label class="drop">
        <span>
          Drop a case file here with the texts of its sources, or <u>choose them</u>.
        </span>
        <input
          type="file"
          multiple
          accept=".yaml,.yml,.md,.txt"
          onChange={(event) => take(event.currentTarget.files)}
        />
      </label>
      <p>Nothing leaves this page: the files are read and computed in it.</p>
      <h2>Or open an example</h2>
      <ul class="examples">
        {EXAMPLES.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => void openExample(workbench, id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{workbench.notice}</p>
    </main>
  );
}
