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

/** Makes a test whether an address is one of those, or in one of those networks; IPv4 may be written as IPv6. */
export function addressTest(networks: readonly string[]): (address: string | undefined) => boolean {
  const ranges = networks.map((network) =>
    network.includes('/') ? ipaddr.parseCIDR(network) : wholeAddress(network),
  )
  return (given) => {
    const address = withoutPort(given ?? '')
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return ranges.some(
      ([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits),
    )
  }
}

function wholeAddress(address: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const parsed = ipaddr.process(address)
  return [parsed, parsed.kind() === 'ipv4' ? 32 : 128]
}
