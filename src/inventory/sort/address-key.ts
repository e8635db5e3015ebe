import { parse, isValid } from 'ipaddr.js'

/**
 * A text whose plain order is the numeric order of addresses: IPv4, then IPv6, then what is no address (documents
 * and some regions mask parts of them), in natural order.
 */
export function addressKey(address: string): string {
  if (!isValid(address)) return `9${address}`
  const parsed = parse(address)
  const bytes = parsed.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'))
  return (parsed.kind() === 'ipv4' ? '4' : '6') + bytes.join('')
}
