import { describe, expect, it } from 'vitest'
import { addressTest, withoutPort } from './addresses'

describe('withoutPort', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:50123', '203.0.113.7'],
    ['[2001:db8::1]:50123', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('of %j is %j', (given, address) => {
    expect(withoutPort(given)).toBe(address)
  })
})

describe('addressTest', () => {
  it.each([
    ['::ffff:10.0.0.0/104', '10.1.2.3', '11.1.2.3'],
    ['::ffff:10.0.0.5/128', '10.0.0.5', '10.0.0.6'],
    ['::ffff:0:0/90', '::fffe:0:1', '10.0.0.5'],
  ])('takes %s for the network of %s and not of %s', (network, inside, outside) => {
    const isInside = addressTest([network])
    expect([isInside(inside), isInside(outside)]).toEqual([true, false])
  })

  const isTrusted = addressTest(['10.0.0.0/8', '192.0.2.5', '2001:db8::/32'])

  it.each(['10.1.2.3', '10.1.2.3:443', '::ffff:10.1.2.3', '192.0.2.5', '[2001:db8::1]:443'])(
    'trusts %s',
    (address) => {
      expect(isTrusted(address)).toBe(true)
    },
  )

  it.each([undefined, '', 'unknown', '11.0.0.1', '192.0.2.6:443', '2001:db9::1'])(
    'does not trust %s',
    (address) => {
      expect(isTrusted(address)).toBe(false)
    },
  )
})
