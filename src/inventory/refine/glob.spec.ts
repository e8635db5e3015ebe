import { expect, test } from 'vitest'

import { globTest } from './glob'

test.each([
  ['web-?-1', 'web-😀-1', true],
  ['web-?-1', 'web-𠮷-1', true],
  ['web-?-1', 'web-é-1', true],
  ['web-??-1', 'web-😀-1', false],
  ['?😀', '𠮷😀', true],
  ['*?😀*', 'a😀', true],
  ['*?😀*', '😀', false],
  ['😀?', '😀', false],
  ['*?', '😀', true],
  ['a?b*', 'a😀b😀', true],
  ['*😀-?', 'a😀-😀-😀', true],
  ['😀*', '😀😀', true],
])('%s for the whole of %s is %o', (glob, text, expected) => {
  expect(globTest(glob, 'whole')(text)).toBe(expected)
})

test('a question mark in part of a text is one character too', () => {
  expect(globTest('-?-', 'part')('web-😀-1')).toBe(true)
  expect(globTest('-??-', 'part')('web-😀-1')).toBe(false)
})
