import fc from 'fast-check'
import { expect, test } from 'vitest'

import { addressKey } from './address-key'

const inOrder = [
  '0.0.0.0',
  '9.255.255.255',
  '10.0.0.2',
  '10.0.0.10',
  '192.168.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '2001:db8::1',
  '2001:db8::A',
  '2001:0db8:0:0:0:0:0:10',
  'fe80::1',
  '10.0.0',
  '124.xx.xx.9',
  '124.xx.xx.18',
  '256.1.1.1',
  'none',
]

test('addresses come in the order of their numbers, then what is no address', () => {
  const shuffled = fc.shuffledSubarray(inOrder, { minLength: inOrder.length })
  fc.assert(
    fc.property(shuffled, (addresses) => {
      const keys = new Map(addresses.map((address) => [addressKey(address), address]))
      expect([...keys.keys()].toSorted().map((key) => keys.get(key))).toEqual(inOrder)
    }),
  )
})

test.each([
  ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
  ['10.0.0.1', '::ffff:10.0.0.1'],
])('%s and %s are one address', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other))
})
