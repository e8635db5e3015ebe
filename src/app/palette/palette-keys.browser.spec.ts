import { afterEach, expect, test } from 'vitest'

import { chooseSingleKeys } from '~/lib/single-keys'

import { askedByKey } from './palette-keys'

afterEach(() => chooseSingleKeys(true))

function press(keys: string, target: EventTarget | null = document.body) {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    target,
  }
}

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
  expect(askedByKey(press(keys))).toBe(asked)
})

test('what is typed into a field is text, and Ctrl+K is not', () => {
  const field = document.createElement('input')
  expect(askedByKey(press('?', field))).toBe(null)
  expect(askedByKey(press('Ctrl+k', field))).toBe('palette')
})

test('keys of one character do nothing once they are turned off', () => {
  chooseSingleKeys(false)
  expect(askedByKey(press('?'))).toBe(null)
  expect(askedByKey(press('Ctrl+k'))).toBe('palette')
  chooseSingleKeys(true)
  expect(askedByKey(press('?'))).toBe('keys')
})
