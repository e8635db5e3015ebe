import fc from 'fast-check'
import { expect, test } from 'vitest'

import { escapePart, splitParts, unescapePart } from './escaped-list'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('\\', ',', '|', '~', ':', '成本', 'a')).map((parts) => parts.join('')),
)

test('parts that were escaped come out of a list as they went in', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1 }),
      fc.constantFrom(',' as const, '|' as const, '~' as const),
      (parts, sign) => {
        const list = parts.map(escapePart).join(sign)
        expect(splitParts(list, sign).map(unescapePart)).toEqual(parts)
      },
    ),
  )
})

test.each([
  ['', ['']],
  ['a', ['a']],
  ['a,b', ['a', 'b']],
  [',', ['', '']],
  [String.raw`a\,b,c`, [String.raw`a\,b`, 'c']],
  [String.raw`a\\,b`, [String.raw`a\\`, 'b']],
  ['a\\', ['a\\']],
])('%o splits at commas into %j', (list, parts) => {
  expect(splitParts(list, ',')).toEqual(parts)
})

test('what needs no escape stays readable', () => {
  expect(escapePart('tag:成本 中心/a=b')).toBe('tag:成本 中心/a=b')
  expect(escapePart('a,b')).toBe(String.raw`a\,b`)
})
