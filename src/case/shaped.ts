/** For other files of ours than the case: their shape by a schema, their faults by the catalogue. */

export { readDocument } from './document.ts';
export { rangesIn, type Span } from './positions.ts';
export { newReport, type Report } from './report.ts';
export { choice, date, digest, fields, isId, tag } from './schema-parts.ts';
export { checkShape } from './shape.ts';
export { plainOf, type Tree, treeAt } from './tree.ts';
export { nearest, printable, quoted } from './words.ts';
