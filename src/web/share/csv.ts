/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */

/**
 * Rows as CSV: commas, lines that end with CR LF, quotation marks where a cell needs them. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe; plain numbers stay.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const isNumber = /^[+-]?\d+(?:\.\d+)?%?$/.test(text);
  const safe = !isNumber && /^\s*[=+\-@\t\r\n|]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
