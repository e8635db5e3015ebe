const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1)
    rest = (rest & 1) === 0 ? rest >>> 1 : 0xedb8_8320 ^ (rest >>> 1)
  return rest
})

/** The checksum of ISO 3309 that zip archives use; `start` is that of the bytes before, 0 at the start. */
export function crc32(bytes: Uint8Array, start: number): number {
  let crc = ~start
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
