import fc from 'fast-check'
import { expect, test } from 'vitest'

import { halfWidth } from './half-width'

test.each([
  ['status：ACTIVE', 'status:ACTIVE'],
  ['status：ACTIVE，SHUTOFF，ERROR web', 'status:ACTIVE,SHUTOFF,ERROR web'],
  ['(-tag.env：prod OR name：测试) web', '(-tag.env:prod OR name:测试) web'],
  ['NOT Tag：env=dev，env=test', 'NOT Tag:env=dev,env=test'],
  ['vcpus：>=8', 'vcpus:>=8'],
])('%s becomes %s', (text, plain) => {
  expect(halfWidth(text)).toBe(plain)
})

test.each([
  'status:ACTIVE,SHUTOFF',
  '测试：一，二',
  'colour：red',
  'name:测试，一',
  'name:"a，b"',
  'web，prod',
  'http：//x',
])('%s stays', (text) => {
  expect(halfWidth(text)).toBe(text)
})

test('a text keeps its length, and is changed once at most', () => {
  const sign = fc.constantFrom(
    'status',
    'name',
    '：',
    '，',
    ':',
    ',',
    ' ',
    '(',
    '-',
    '"',
    '测',
    'a',
  )
  fc.assert(
    fc.property(
      fc.array(sign).map((signs) => signs.join('')),
      (text) => {
        const plain = halfWidth(text)
        expect(plain).toHaveLength(text.length)
        expect(halfWidth(plain)).toBe(plain)
      },
    ),
  )
})
