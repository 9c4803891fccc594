/** Faults of adding suggestions to a case. */
import { quoted } from '../words.ts';
import { error } from './entry.ts';

export const SUGGESTIONS = {
  'case-not-extendable': error(
    'An addition cannot be written into a case',
    ({ path }: { readonly path: string }) =>
      `Nothing can be added at ${quoted(path)} without rewriting what stands there.`,
    'An alias, or a value of another kind, stands there. Add it by hand, or leave it out with `--pick`.',
  ),
};
