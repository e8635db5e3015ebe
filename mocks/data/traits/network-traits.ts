import { addressRow, floatingAddress, ipv6Address, portOf, securityGroup } from '../network'
import { uuidOf } from '../random'
import type { AddressRow } from '../row'
import type { Trait } from './trait'

/** A card in each of `count` networks. */
function cards(count: number): Trait {
  return (_, { batch, index, random }) => {
    const addresses: Record<string, AddressRow[]> = {}
    for (let at = 0; at < count; at += 1) {
      const port = portOf(batch, index * 7 + at, random)
      const network = at === 0 ? batch.vpc.id : uuidOf(`extra network ${at}`)
      addresses[network] = [{ ...addressRow(port, 'fixed', port.ipv4), primary: at === 0 }]
    }
    return {
      addresses,
      security_groups: Object.keys(addresses).map(() => securityGroup('default')),
    }
  }
}

/** Addresses of every kind, as the public cloud, the private cloud and masked samples show them. */
export const networkTraits: readonly Trait[] = [
  cards(2),
  cards(3),
  cards(8),
  (_, { batch, index, random }) => {
    const port = portOf(batch, index, random)
    return {
      addresses: {
        [batch.vpc.id]: [
          addressRow(port, 'fixed', port.ipv4),
          addressRow(port, 'fixed', ipv6Address(random), '6'),
          addressRow(port, 'floating', floatingAddress(random)),
        ],
      },
    }
  },
  (_, { batch, index, random }) => {
    const port = portOf(batch, index, random)
    return {
      addresses: {
        [batch.vpc.id]: [
          addressRow(port, 'fixed', port.ipv4),
          addressRow(port, 'floating', '121.xx.xx.64'),
        ],
      },
    }
  },
  (_, { batch, random, index }) => {
    const port = portOf(batch, index, random)
    return { addresses: { 'subnet-a1c7': [addressRow(port, 'fixed', port.ipv4)] } }
  },
  (_, { batch, random, index }) => {
    const port = portOf(batch, index, random)
    return { addresses: { demo_net: [addressRow(port, 'fixed', port.ipv4)] } }
  },
  (_, { batch, random }) => ({
    addresses: { [batch.vpc.id]: [{ version: '6', addr: ipv6Address(random) }] },
  }),
  (_, { batch }) => ({
    addresses: { [batch.vpc.id]: [{ version: '4', addr: '192.168.0.116' }] },
  }),
  (_, { batch }) => ({ addresses: { [batch.vpc.id]: [] } }),
  () => ({ addresses: {} }),
  () => ({ addresses: undefined, network_interfaces: null }),
  () => ({ security_groups: [{ name: 'default' }, { name: 'test' }] }),
  () => ({ security_groups: [] }),
  () => ({ security_groups: undefined }),
  (_, { batch, index, random }) => {
    const port = portOf(batch, index, random)
    return {
      network_interfaces: [
        {
          port_id: port.portId,
          primary: true,
          ip_addresses: [port.ipv4],
          ipv6_addresses: [],
          subnet_id: batch.vpc.subnetId,
          association: null,
        },
      ],
    }
  },
]
