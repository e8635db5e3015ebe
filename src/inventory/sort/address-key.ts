import { parseIp } from '../ip-address'
import { naturalKey } from './natural-key'

/**
 * A text whose plain order is the numeric order of addresses: IPv4, then IPv6, then what is no address (documents
 * and some regions mask parts of them), in natural order.
 */
export function addressKey(address: string): string {
  const parsed = parseIp(address)
  if (parsed === null) return `9${naturalKey(address)}`
  return typeof parsed === 'number' ? `4${parsed.toString(16).padStart(8, '0')}` : `6${parsed}`
}
