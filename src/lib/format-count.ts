const number = new Intl.NumberFormat('en')

/** A whole number with thousands separated, in every language the same: `2,500`. */
export function formatCount(count: number): string {
  return number.format(count)
}
