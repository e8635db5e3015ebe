import fc from 'fast-check'
import { expect, test } from 'vitest'

import { otherFields } from './other-fields'
import { fullServer } from './testing/full-server'

test.each<[string, Record<string, unknown>, [string, unknown][]]>([
  ['of the server itself', { quantum: { spin: 'up' } }, [['quantum', { spin: 'up' }]]],
  ['with the value null', { quantum: null }, [['quantum', null]]],
  ['in an object', { flavor: { id: 'a', tier: 'gold' } }, [['flavor.tier', 'gold']]],
  [
    'in a list',
    { security_groups: [{ name: 'a' }, { name: 'b', rank: 2 }] },
    [['security_groups.1.rank', 2]],
  ],
  [
    'in a list of a map',
    { addresses: { 'demo.net': [{ addr: '10.0.0.1', network_tags: ['x'] }] } },
    [['addresses.demo.net.0.network_tags', ['x']]],
  ],
  [
    'deep inside',
    { network_interfaces: [{ association: { bandwidth: 5 } }] },
    [['network_interfaces.0.association.bandwidth', 5]],
  ],
])('a field that no document mentions is found %s', (_, raw, found) => {
  expect(otherFields(raw)).toEqual(found.map(([path, value]) => ({ path, value })))
})

test.each<[string, Record<string, unknown>]>([
  ['a key of the metadata', { metadata: { colour: 'blue' } }],
  ['the note about withheld fields', { 'ecs-inventory:withheld': {} }],
  ['a value of another type than documented', { flavor: 'c7', addresses: [1], hypervisor: 'QEMU' }],
  ['what stands in a field without documented fields inside', { market_info: { a: { b: 1 } } }],
])('%s is none', (_, raw) => {
  expect(otherFields(raw)).toEqual([])
})

test('property: every name that is added to the server is found, whatever its value', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !(text in fullServer))
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true }), (added) => {
      const found = otherFields({ ...fullServer, ...added })
      expect(found.map(({ path }) => path).toSorted()).toEqual(Object.keys(added).toSorted())
    }),
  )
})
