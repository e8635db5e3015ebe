import type { Batch } from './batch'
import { uuidOf, type Random } from './random'
import type { AddressRow } from './row'

/** What the rows of one network card are made of. */
export interface Port {
  readonly mac: string
  readonly portId: string
  readonly ipv4: string
}

/** A port with an address of the batch's network; `index` keeps addresses apart. */
export function portOf(batch: Batch, index: number, random: Random): Port {
  const digits = random.hex(6)
  return {
    mac: `fa:16:3e:${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4)}`,
    portId: random.uuid(),
    ipv4: `${batch.vpc.prefix}.${Math.floor(index / 250) % 256}.${2 + (index % 250)}`,
  }
}

/** An entry of `addresses`; floating ones repeat the MAC address and port of their fixed address. */
export function addressRow(
  port: Port,
  type: 'fixed' | 'floating',
  addr: string,
  version: '4' | '6' = '4',
): AddressRow {
  return {
    version,
    addr,
    'OS-EXT-IPS-MAC:mac_addr': port.mac,
    'OS-EXT-IPS:port_id': port.portId,
    'OS-EXT-IPS:type': type,
  }
}

/** A public address from the blocks that are kept for documentation (RFC 5737). */
export function floatingAddress(random: Random): string {
  const block = random.pick(['203.0.113', '198.51.100', '192.0.2'])
  return `${block}.${1 + random.below(254)}`
}

/** An IPv6 address from the block that is kept for documentation (RFC 3849). */
export function ipv6Address(random: Random): string {
  const digits = random.hex(8)
  return `2001:db8:1a2:${random.below(9) + 1}::${digits.slice(0, 4).replace(/^0+(?=.)/, '')}:${digits.slice(4).replace(/^0+(?=.)/, '')}`
}

/** Fields of a row that tell of its network: one card, sometimes with a floating or an IPv6 address. */
export function networkRow(batch: Batch, index: number, random: Random) {
  const port = portOf(batch, index, random)
  const entries = [addressRow(port, 'fixed', port.ipv4)]
  const facing = batch.role === 'web' || batch.role === 'proxy'
  const floating = random.chance(facing ? 0.6 : 0.12) ? floatingAddress(random) : null
  const ipv6 = random.chance(0.1) ? ipv6Address(random) : null
  if (ipv6 !== null) entries.push(addressRow(port, 'fixed', ipv6, '6'))
  if (floating !== null) entries.push(addressRow(port, 'floating', floating))
  return {
    addresses: { [batch.vpc.id]: entries },
    security_groups: [securityGroup(random.pick(['default', 'Sys-FullAccess', 'Sys-WebServer']))],
    network_interfaces: random.chance(0.5)
      ? [
          {
            port_id: port.portId,
            primary: true,
            ip_addresses: [port.ipv4],
            ipv6_addresses: ipv6 === null ? [] : [ipv6],
            subnet_id: batch.vpc.subnetId,
            association: { public_ip_address: floating },
          },
        ]
      : undefined,
  }
}

/** An entry of `security_groups`; the same name has the same ID everywhere. */
export function securityGroup(name: string) {
  return { name, id: uuidOf(`security group ${name}`) }
}
