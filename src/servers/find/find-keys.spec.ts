import { afterEach, expect, test, vi } from 'vitest'

import { chooseSingleKeys } from '~/lib/single-keys'
import { pressedKey } from '~/lib/testing/pressed-key'

import { asksForFind, chooseCtrlF } from './find-keys'

/** Stands for the elements that Node does not have. */
class NoElement extends EventTarget {}

/** A store of texts, as a browser has one. */
function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }
}

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['Ctrl+f', true],
  ['Cmd+f', true],
  ['/', true],
  ['Ctrl+Shift+F', false],
  ['Ctrl+Cmd+f', false],
  ['Ctrl+Alt+f', false],
  ['Ctrl+g', false],
  ['f', false],
])('%s', (keys, asks) => {
  vi.stubGlobal('HTMLElement', NoElement)
  vi.stubGlobal('localStorage', storage())
  expect(asksForFind(pressedKey(keys), false)).toBe(asks)
})

test('Ctrl+F is the browser’s while Find is open, and where a person gave it back', () => {
  vi.stubGlobal('HTMLElement', NoElement)
  vi.stubGlobal('localStorage', storage())
  expect(asksForFind(pressedKey('Ctrl+f'), true)).toBe(false)
  chooseCtrlF(false)
  expect(asksForFind(pressedKey('Ctrl+f'), false)).toBe(false)
  expect(asksForFind(pressedKey('/'), false)).toBe(true)
  chooseCtrlF(true)
  expect(asksForFind(pressedKey('Ctrl+f'), false)).toBe(true)
})

test('a slash does nothing once keys of one character are turned off', () => {
  vi.stubGlobal('HTMLElement', NoElement)
  vi.stubGlobal('localStorage', storage())
  chooseSingleKeys(false)
  expect(asksForFind(pressedKey('/'), false)).toBe(false)
  expect(asksForFind(pressedKey('Ctrl+f'), false)).toBe(true)
  chooseSingleKeys(true)
  expect(asksForFind(pressedKey('/'), false)).toBe(true)
})

test('where storage is blocked, Ctrl+F opens Find', () => {
  vi.stubGlobal('localStorage', undefined)
  chooseCtrlF(false)
  expect(asksForFind(pressedKey('Ctrl+f'), false)).toBe(true)
})
