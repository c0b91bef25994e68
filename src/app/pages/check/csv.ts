/** The table of learners as CSV (RFC 4180). */

/**
 * @param rows the first names the columns
 * @returns with the mark by which spreadsheets know UTF-8
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A spreadsheet takes a cell that begins so for a formula, also in quotes, and a name is whatever a learner typed: an
 * apostrophe makes it text (OWASP, "CSV Injection"). Full-width signs count as well where Chinese is written.
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
