import { parseIp } from '../ip-address'

/** What the text after `ip:` means. */
export type AddressLiteral =
  /** Addresses from `first` to `last`, in the forms of ip-address.ts; both belong to it. */
  | { readonly kind: 'v4'; readonly first: number; readonly last: number }
  | { readonly kind: 'v6'; readonly first: string; readonly last: string }
  /** A text that an address begins with, or holds. Masked addresses can be found by these. */
  | { readonly kind: 'prefix' | 'part'; readonly text: string }

/** Reads a folded text; null when it looks like an address, network or range but is none. */
export function parseAddressLiteral(text: string): AddressLiteral | null {
  const beginning = parseIpv6Beginning(text)
  if (beginning !== null) return beginning
  const exact = parseIp(text)
  if (exact !== null) return between(exact, exact)
  if (text.includes('/')) return parseNetwork(text)
  const [, from, to] = rangeEnds.exec(text) ?? []
  if (from !== undefined && to !== undefined) {
    const first = parseIp(from.trim())
    const last = parseIp(to.trim())
    return first === null || last === null ? null : between(first, last)
  }
  if (!mayStandInAddress(text)) return null
  return { kind: /^[^.].*\.$/.test(text) ? 'prefix' : 'part', text }
}

/** A folded range whose last address comes before its first, the other way round; null for any other text. */
export function turnedRange(text: string): string | null {
  const [, from = '', to = ''] = rangeEnds.exec(text) ?? []
  const [first, last] = [parseIp(from.trim()), parseIp(to.trim())]
  if (first === null || last === null || typeof first !== typeof last) return null
  return first > last ? `${to.trim()}-${from.trim()}` : null
}

const rangeEnds = /^(.*?)(?:-|\.\.(?=.))(.*)$/

/** A range in the one form in which it is kept: `10.0.0.1..10.0.0.9` is `10.0.0.1-10.0.0.9`. */
export function rangeText(text: string): string {
  return text.replace(rangeEnds, '$1-$2')
}

/** Addresses that a folded word names as a network, a range or an IPv6 address in any spelling; null for any other. */
export function parseAddressWord(text: string): AddressLiteral | null {
  const isMore = text.includes('/') || rangeEnds.test(text)
  const isSpelled = text.includes(':') && parseIp(text) !== null
  return isMore || isSpelled ? parseAddressLiteral(text) : null
}

/** Whether any address can hold a text: those that are masked have letters instead of digits. */
function mayStandInAddress(text: string): boolean {
  if (text.includes(':')) return !/\.[^:]*:|:::|::.*::|[\da-f]{5}/.test(text)
  if (!text.includes('.')) return true
  const numbers = text.split('.')
  return (
    numbers.length <= 4 &&
    !numbers.slice(1, -1).includes('') &&
    !numbers.some((number) => /^\d+$/.test(number) && Number(number) > 255) &&
    !/^\d+(\.\d+){3}$/.test(text)
  )
}

/** Whether an address, in the forms of ip-address.ts, is one that is looked for; null stands for what is none. */
export type AddressTest = (address: number | string | null) => boolean

/** A test for the addresses from `first` to `last`. */
export function addressTest({
  first,
  last,
}: Extract<AddressLiteral, { kind: 'v4' | 'v6' }>): AddressTest {
  // Addresses of the other version are values of the other type, which no comparison may convert.
  return (address) =>
    address !== null && typeof address === typeof first && address >= first && address <= last
}

function between(first: string | number, last: string | number): AddressLiteral | null {
  if (first > last) return null
  if (typeof first === 'number')
    return typeof last === 'number' ? { kind: 'v4', first, last } : null
  return typeof last === 'string' ? { kind: 'v6', first, last } : null
}

/** Reads `10.0.3.0/24`, `::ffff:10.0.3.0/120` or `2001:db8::/32`; bits after the prefix may be anything. */
function parseNetwork(text: string): AddressLiteral | null {
  const at = text.lastIndexOf('/')
  const bitsText = text.slice(at + 1)
  const bits = /^\d{1,3}$/.test(bitsText) ? Number(bitsText) : Infinity
  const address = text.slice(0, at)
  const base = parseIp(address)
  if (typeof base === 'string') return bits <= 128 ? ipv6Network(base, bits) : null
  // IPv4 in IPv6 form has 96 bits more in front.
  const free = (address.includes(':') ? 128 : 32) - bits
  if (base === null || free < 0 || free > 32) return null
  const size = 2 ** free
  const first = Math.floor(base / size) * size
  return { kind: 'v4', first, last: first + size - 1 }
}

function ipv6Network(address: string, bits: number): AddressLiteral {
  const free = BigInt(128 - bits)
  const first = (BigInt(`0x${address}`) >> free) << free
  const last = first + (1n << free) - 1n
  return { kind: 'v6', first: digits(first), last: digits(last) }
}

function digits(address: bigint): string {
  return address.toString(16).padStart(32, '0')
}

/** Reads whole groups with one colon or two after the last: `2001:db8:`, `2001:db8::`. */
function parseIpv6Beginning(text: string): AddressLiteral | null {
  const [, groups] = /^([\da-f]{1,4}(?::[\da-f]{1,4})*)::?$/.exec(text) ?? []
  const address = groups === undefined ? null : parseIp(`${groups}::`)
  return typeof address === 'string' && groups !== undefined
    ? ipv6Network(address, 16 * groups.split(':').length)
    : null
}
