/** UUIDs, and hexadecimal digits of at least the same length. */
const opaqueId = /^(?=.*\d)[0-9a-f]{8}-?[0-9a-f-]{23,}$/i

/** Whether a text is an id that says nothing by itself, such as a UUID or a hash: one reads it digit by digit. */
export function isOpaqueId(text: string): boolean {
  return opaqueId.test(text)
}
