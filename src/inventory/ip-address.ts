import ipaddr from 'ipaddr.js'

/**
 * Addresses as values that compare: an IPv4 address is a number, an IPv6 address 32 hexadecimal digits, so that
 * order, ranges and prefixes are plain comparisons.
 */

/** Reads four decimal numbers as one; null for anything else, such as a masked address. */
export function parseIpv4(text: string): number | null {
  let address = 0
  let octet = 0
  let digits = 0
  let dots = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 46) {
      if (digits === 0) return null
      address = address * 256 + octet
      dots += 1
      octet = 0
      digits = 0
    } else {
      if (code < 48 || code > 57 || (digits > 0 && octet === 0)) return null
      octet = octet * 10 + code - 48
      digits += 1
      if (octet > 255) return null
    }
  }
  return dots === 3 && digits > 0 ? address * 256 + octet : null
}

/** Reads an IPv6 address in any spelling, its zone left out; a number where it is an IPv4 address in IPv6 form. */
function parseIpv6(text: string): string | number | null {
  if (!text.includes(':') || !ipaddr.IPv6.isValid(text)) return null
  const address = ipaddr.IPv6.parse(text)
  if (address.isIPv4MappedAddress()) return parseIpv4(address.toIPv4Address().toString())
  return address.parts.map((part) => part.toString(16).padStart(4, '0')).join('')
}

/** Reads an address of either version. */
export function parseIp(text: string): string | number | null {
  return parseIpv4(text) ?? parseIpv6(text)
}
