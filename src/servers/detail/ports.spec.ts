import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Address } from '~/api/server'

import { joinPorts } from './ports'

function address(facts: Partial<Address>): Address {
  return {
    network: 'net',
    address: '10.0.0.1',
    version: 4,
    type: 'fixed',
    mac: null,
    portId: null,
    primary: null,
    ...facts,
  }
}

const fixed = address({ portId: 'p1', mac: 'm1' })
const floating = address({ portId: 'p1', mac: 'm1', type: 'floating', address: '203.0.113.1' })
const other = address({ portId: 'p2', mac: 'm2', address: '10.0.0.2' })

test('a floating address joins its fixed one, and private addresses come first', () => {
  expect(joinPorts([floating, other, fixed])).toEqual([
    { network: 'net', portId: 'p1', mac: 'm1', addresses: [fixed, floating] },
    { network: 'net', portId: 'p2', mac: 'm2', addresses: [other] },
  ])
})

test.each<[string, Partial<Address>, Partial<Address>, number]>([
  ['the same port', { portId: 'p' }, { portId: 'p' }, 1],
  ['the same port in another network', { portId: 'p' }, { portId: 'p', network: 'n2' }, 1],
  ['the same MAC, one without a port', { portId: 'p', mac: 'm' }, { mac: 'm' }, 1],
  ['the same MAC, both without a port', { mac: 'm' }, { mac: 'm' }, 1],
  ['the same MAC in another network', { mac: 'm' }, { mac: 'm', network: 'n2' }, 2],
  ['the same MAC, other ports', { portId: 'p', mac: 'm' }, { portId: 'q', mac: 'm' }, 2],
  ['neither port nor MAC', {}, {}, 2],
])('two addresses with %s', (_, one, two, ports) => {
  expect(joinPorts([address(one), address(two)])).toHaveLength(ports)
})

test('property: every address is on exactly one port', () => {
  const some = fc.record({
    network: fc.constantFrom('a', 'b'),
    address: fc.ipV4(),
    type: fc.constantFrom('fixed', 'floating', null),
    mac: fc.constantFrom('m1', 'm2', null),
    portId: fc.constantFrom('p1', 'p2', null),
  })
  fc.assert(
    fc.property(fc.array(some), (facts) => {
      const addresses = facts.map(address)
      const joined = joinPorts(addresses).flatMap((port) => port.addresses)
      expect(joined).toHaveLength(addresses.length)
      expect(new Set(joined)).toEqual(new Set(addresses))
    }),
  )
})
