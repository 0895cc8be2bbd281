// What a spreadsheet would take for a formula: also behind blanks, and in the full-width signs of a Chinese keyboard.
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A cell of CSV with a text that a spreadsheet shows and does not carry out. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
