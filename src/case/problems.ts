/** A place in a source text. Lines and columns count from 1, offsets from 0 (UTF-16 code units). */
export interface SourceRange {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}
