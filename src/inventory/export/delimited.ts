/**
 * A text at whose start a spreadsheet would see a formula, or that looks like one that was made harmless before.
 * Characters by OWASP, "CSV Injection": also a line feed, and the full-width forms that some locales take for the same.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Puts an apostrophe before a text that a spreadsheet would work out. What starts with apostrophes and then such a
 * character gets one more, so that taking one away from whatever starts like that gives every text back.
 */
export function neutralise(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/**
 * Where a cell begins for a spreadsheet that separates cells by semicolons, as half of Europe has it, when it opens a
 * file with commas: quotes that do not stand behind a semicolon are nothing to it, so that a line ends in them, too.
 */
const formulaWithin = /[;\t\r\n](?='*[=+\-@＝＋－＠])/g

/**
 * A cell by RFC 4180: in quotes where it must be, each quote in it doubled; formulas neutralised, between commas also
 * those that other separators would make of the middle of a text. All of that can be taken back as at the start.
 */
export function delimitedCell(text: string, delimiter: ',' | '\t'): string {
  const start = neutralise(text)
  const safe = delimiter === ',' ? start.replaceAll(formulaWithin, "$&'") : start
  const plain = !/["\r\n]|^\s|\s$/.test(safe) && !safe.includes(delimiter)
  return plain ? safe : quoted(safe)
}

/** A text in double quotes, each quote in it doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
