export type { RecordInput } from './input.ts';
export { type Mark, type Piece, piecesOf } from './marks.ts';
export { isRecordPage, recordPage } from './page.ts';
export { shownText } from './show.ts';
export { recordText } from './summary.ts';
