/** A MAC address without what separates its digits; globs stay globs. */
export function joinDigits(text: string): string {
  return text.replace(/[:.\-\s]/g, '')
}
