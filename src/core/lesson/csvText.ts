/** Rows as CSV for spreadsheets: RFC 4180, UTF-8 with a mark at its start so that µ and β are read right. A cell that a spreadsheet
 *  would run as a formula (`=`, `+`, `-`, `@` or a control character in front) gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^\s*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
