import { useFileLink } from '../state/connect.ts';
import type { Workbench } from '../state/workbench.ts';

/** Saving, and whether there is anything to save. */
export function FileTools({ workbench }: { readonly workbench: Workbench }) {
  const link = useFileLink();
  const behind = workbench.file.value?.origin.kind === 'server';
  const unsaved = link.unsaved.value;
  const conflict = link.conflict.value !== null;
  return (
    <div class="file-tools">
      {conflict ? (
        <button type="button" class="urgent" onClick={() => void link.save()}>
          Compare and save …
        </button>
      ) : (
        <button
          type="button"
          aria-keyshortcuts="Control+S Meta+S"
          disabled={link.saving.value && unsaved}
          onClick={() => void link.save()}
        >
          {behind ? 'Save' : 'Download'}
        </button>
      )}
      {behind && unsaved && (
        <button type="button" onClick={() => link.download()}>
          Download
        </button>
      )}
      <span role="status" class="file-state">
        {conflict ? 'Changed elsewhere too' : unsaved ? 'Unsaved changes' : behind ? 'Saved' : ''}
      </span>
    </div>
  );
}

/** What the page has to tell, below everything else so that nothing moves; it stays until it is dismissed. */
export function Notice({ notice }: Pick<Workbench, 'notice'>) {
  return (
    <div class="notice">
      <p role="status">{notice}</p>
      {notice.value !== '' && (
        <button
          type="button"
          onClick={() => {
            notice.value = '';
          }}
        >
          Dismiss
        </button>
      )}
    </div>
  );
}
