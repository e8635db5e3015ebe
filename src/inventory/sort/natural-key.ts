/**
 * A text whose plain order is the natural order of `text`: case does not count, and numbers count as numbers, so
 * that web-9 comes before web-10. Each run of digits is written with its length in front, so that a longer one is
 * larger; leading zeros do not count.
 */
export function naturalKey(text: string): string {
  return text.toLowerCase().replaceAll(/\d+/g, (digits) => {
    const significant = digits.replace(/^0+(?=\d)/, '')
    return lengthMark(significant.length) + significant
  })
}

/** Signs `1` to `?`: a number sorts where its first digit would have sorted, before letters. */
function lengthMark(length: number): string {
  if (length < longestRun) return String.fromCharCode(0x30 + length)
  return String.fromCharCode(0x30 + longestRun, length)
}

/** Lengths from this one on have a sign of their own behind the last of those signs. */
const longestRun = 15
