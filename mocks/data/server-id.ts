import { Random, hash32 } from './random'

// Odd, so that multiplying by it can be undone modulo 2^32; neighbouring servers still get unlike IDs.
const spread = 0x9e3779b1
const gather = 0x0e8b2f51

/** The ID of the server at `index` of an inventory. */
export function serverId(salt: number, index: number): string {
  const head = (Math.imul(index, spread) ^ salt) >>> 0
  const tail = new Random(hash32(salt, index)).uuid().slice(8)
  return `${head.toString(16).padStart(8, '0')}${tail}`
}

/** The index whose server has this ID, or undefined: no table of 100,000 IDs has to be kept for markers. */
export function serverIndex(salt: number, id: string): number | undefined {
  const head = Number.parseInt(id.slice(0, 8), 16)
  if (Number.isNaN(head)) return undefined
  const index = Math.imul(head ^ salt, gather) >>> 0
  return serverId(salt, index) === id ? index : undefined
}
