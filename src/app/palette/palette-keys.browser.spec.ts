import { afterEach, expect, test } from 'vitest'

import { chooseSingleKeys } from '~/lib/single-keys'
import { pressedKey } from '~/lib/testing/pressed-key'

import { askedByKey } from './palette-keys'

afterEach(() => chooseSingleKeys(true))

test.each([
  ['Ctrl+k', 'palette'],
  ['Ctrl+K', 'palette'],
  ['Cmd+k', 'palette'],
  ['Ctrl+Shift+K', null],
  ['Ctrl+Cmd+k', null],
  ['Ctrl+Alt+k', null],
  ['k', null],
  ['Shift+?', 'keys'],
  ['?', 'keys'],
  ['Ctrl+?', null],
  ['Alt+?', null],
])('%s asks for %s', (keys, asked) => {
  expect(askedByKey(pressedKey(keys))).toBe(asked)
})

test('what is typed into a field is text, and Ctrl+K is not', () => {
  const field = document.createElement('input')
  expect(askedByKey(pressedKey('?', field))).toBe(null)
  expect(askedByKey(pressedKey('Ctrl+k', field))).toBe('palette')
})

test('keys of one character do nothing once they are turned off', () => {
  chooseSingleKeys(false)
  expect(askedByKey(pressedKey('?'))).toBe(null)
  expect(askedByKey(pressedKey('Ctrl+k'))).toBe('palette')
  chooseSingleKeys(true)
  expect(askedByKey(pressedKey('?'))).toBe('keys')
})
