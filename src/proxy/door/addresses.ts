import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'

/** The address that a request came from, as far as trusted proxies in front say so. */
export function clientAddress({ ip }: FastifyRequest): string {
  return withoutPort(ip)
}

/** An address alone: some proxies forward it with the port, which is another one for each connection. */
export function withoutPort(address: string): string {
  const [, host] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? /^([^:]+):\d+$/.exec(address) ?? []
  return host ?? address
}

/** Of an IPv4 address that is written as IPv6. */
const bitsBeforeIpv4 = 96

/** Makes a test whether an address is one of those, or in one of those networks; IPv4 may be written as IPv6. */
export function addressTest(networks: readonly string[]): (address: string | undefined) => boolean {
  const ranges = networks.map(rangeOf)
  return (given) => {
    const address = withoutPort(given ?? '')
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return ranges.some(
      ([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits),
    )
  }
}

function rangeOf(network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [address = '', length] = network.split('/')
  const parsed = ipaddr.process(address)
  if (length === undefined) return [parsed, parsed.kind() === 'ipv4' ? 32 : 128]
  const before = parsed.kind() === ipaddr.parse(address).kind() ? 0 : bitsBeforeIpv4
  // One that begins before its IPv4 part holds more than IPv4 addresses.
  return Number(length) < before ? ipaddr.parseCIDR(network) : [parsed, Number(length) - before]
}
