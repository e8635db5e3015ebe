import type { Address } from '~/api/server'

/** A port of a server with all its addresses, private ones first. */
export interface Port {
  readonly network: string
  readonly portId: string | null
  readonly mac: string | null
  readonly addresses: readonly Address[]
}

/**
 * Joins addresses to ports: by port ID, else by MAC within one network, since a floating address repeats both of its
 * fixed one. An address without either is a port of its own.
 */
export function joinPorts(addresses: readonly Address[]): readonly Port[] {
  const ports: Port[] = []
  for (const address of addresses) {
    const at = ports.findIndex((port) => isOn(address, port))
    const port = ports[at]
    if (port === undefined) {
      const { network, portId, mac } = address
      ports.push({ network, portId, mac, addresses: [address] })
    } else {
      ports[at] = {
        network: port.network,
        portId: port.portId ?? address.portId,
        mac: port.mac ?? address.mac,
        addresses: [...port.addresses, address],
      }
    }
  }
  return ports.map(({ network, portId, mac, addresses }) => ({
    network,
    portId,
    mac,
    addresses: privateFirst(addresses),
  }))
}

function isOn(address: Address, port: Port): boolean {
  if (address.portId !== null && port.portId !== null) return address.portId === port.portId
  return address.mac !== null && address.mac === port.mac && address.network === port.network
}

function privateFirst(addresses: readonly Address[]): readonly Address[] {
  const isFloating = ({ type }: Address) => type === 'floating'
  return [...addresses.filter((one) => !isFloating(one)), ...addresses.filter(isFloating)]
}
