import fc from 'fast-check'
import { expect, test } from 'vitest'

import { halfWidth } from './half-width'

const all = (text: string) => halfWidth(text, 0, text.length)

test.each([
  ['status：ACTIVE', 'status:ACTIVE'],
  ['status：ACTIVE，SHUTOFF，ERROR web', 'status:ACTIVE,SHUTOFF,ERROR web'],
  ['(-tag.env：prod OR name：测试) web', '(-tag.env:prod OR name:测试) web'],
  ['NOT Tag：env=dev，env=test', 'NOT Tag:env=dev,env=test'],
  ['vcpus：>=8', 'vcpus:>=8'],
])('%s becomes %s', (text, plain) => {
  expect(all(text)).toBe(plain)
})

test.each([
  'status:ACTIVE,SHUTOFF',
  '测试：一，二',
  'colour：red',
  'name:测试，一',
  'name:"a，b"',
  '"web status：ok"',
  '"see name:a，b"',
  '北京-status：x',
  'web，prod',
  'http：//x',
])('%s stays', (text) => {
  expect(all(text)).toBe(text)
})

test('what stood there before stays, and so does what is too long to be typed', () => {
  const text = 'name:=prod，web x'
  expect(halfWidth(text, text.length - 1, text.length)).toBe(text)
  const pasted = `name:${'a，'.repeat(200)}`
  expect(all(pasted)).toBe(pasted)
})

test('a text keeps its length, and has nothing left to be changed', () => {
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
    fc.property(fc.array(sign), (parts) => {
      const text = parts.join('')
      const plain = all(text)
      expect(plain).toHaveLength(text.length)
      expect(all(plain)).toBe(plain)
    }),
  )
})
