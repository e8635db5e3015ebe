/**
 * Pixels of the widest sign of ASCII and of every Chinese one, and of the widest of the narrower ones, in any sans-serif
 * of 13 pixels.
 */
const wide = 13
const narrow = 8.5

/** The most pixels that a text takes in the font of the table; Infinity when it has signs that nobody counted on. */
export function mostWidth(text: string): number {
  if (/[^ -~\u3000-\u9fff\uff00-\uff60]/.test(text)) return Number.POSITIVE_INFINITY
  const wideSigns = text.replaceAll(/[^A-Zmw@%\u3000-\uff60]/g, '').length
  return wideSigns * wide + (text.length - wideSigns) * narrow
}
