/** Opening a case: from files that were dropped or chosen, and from the examples. */
import type { CaseText } from '../compute/protocol.ts';
import type { CaseIn } from './address.ts';
import type { Workbench } from './workbench.ts';

const texts = import.meta.glob<string>('../../../examples/*/*.{case.yaml,md,txt}', {
  query: '?raw',
  import: 'default',
});

/** The examples of the package, by the names of their folders. */
export const EXAMPLES = [...new Set(Object.keys(texts).flatMap(folderOf))].map((id) => ({
  id,
  name: id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
}));

function folderOf(path: string): string[] {
  const parts = path.split('/');
  return path.endsWith('.case.yaml') ? [parts.at(-2)!] : [];
}

/** Opens an example with all the texts of its folder. */
export async function openExample(workbench: Workbench, id: string): Promise<void> {
  const own = Object.entries(texts).filter(([path]) => path.split('/').at(-2) === id);
  const loaded = await Promise.all(
    own.map(async ([path, load]) => [path.split('/').at(-1)!, await load()] as const),
  );
  openNamed(workbench, Object.fromEntries(loaded), { kind: 'example', id });
}

/** Opens files of the user: one case, and beside it texts that its sources name. */
export async function openFiles(workbench: Workbench, files: readonly File[]): Promise<void> {
  const loaded = await Promise.all(
    files.map(async (file) => [file.name, await file.text()] as const),
  );
  openNamed(workbench, Object.fromEntries(loaded));
}

function openNamed(
  workbench: Workbench,
  named: Readonly<Record<string, string>>,
  at?: CaseIn,
): void {
  const cases = Object.keys(named).filter((name) => /\.ya?ml$/.test(name));
  const [file] = cases;
  if (file === undefined || cases.length > 1) {
    workbench.notice.value = `One case file (NAME.case.yaml) is needed, and ${cases.length} were given.`;
    return;
  }
  const { [file]: text = '', ...sources } = named;
  const of: CaseText = { file, text, sources };
  workbench.open(of, at === undefined ? { kind: 'local' } : { kind: 'local', at });
}
