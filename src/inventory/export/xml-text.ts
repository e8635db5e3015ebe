/** The most that a cell of a spreadsheet holds, in UTF-16 code units ("Excel specifications and limits"). */
export const mostCellCharacters = 32_767

/**
 * Writes a text as XML that a spreadsheet reads back. Characters that XML forbids, and CR, which it would turn into a
 * line feed, stand as `_x000D_`; a text that looks like that has its first underscore written the same way (ECMA-376,
 * ST_Xstring). A lone surrogate becomes U+FFFD.
 */
export function xmlText(text: string): string {
  if (!/[^ -%'-;=?-^`-~]/.test(text)) return text
  return (
    text
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // oxlint-disable-next-line no-control-regex -- these are the ones that XML forbids
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escapeUnit)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Cuts a text that no cell can hold, and says in it how long it was; null where nothing has to be cut. */
export function cutToCell(text: string): string | null {
  if (text.length <= mostCellCharacters) return null
  const mark = `… (cut: ${text.length} characters)`
  const kept = text.slice(0, mostCellCharacters - mark.length)
  // Not between the two halves of a character.
  return kept.replace(/[\uD800-\uDBFF]$/, '') + mark
}
