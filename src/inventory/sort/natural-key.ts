/**
 * A text whose plain order is the natural order of `text`: case does not count, and numbers count as numbers, so
 * that web-9 comes before web-10. Each run of digits is written with its length in front, so that a longer one is
 * larger; leading zeros do not count.
 */
export function naturalKey(text: string): string {
  return text.toLowerCase().replaceAll(/\d+/g, (digits) => {
    const significant = digits.replace(/^0+(?=\d)/, '')
    return String.fromCharCode(lengthBase + Math.min(significant.length, longestRun)) + significant
  })
}

/** The code of `0`: a number sorts where its first digit would have sorted, before letters. */
const lengthBase = 0x30
/** Lengths up to this one keep numbers before letters (`0` to `9`, then seven signs). */
const longestRun = 15
