import { expect, it } from 'vitest'
import { readUserDataSwitch } from './user-data-switch'

it.each([
  [{}, false],
  [{ REVEAL_USER_DATA: '' }, false],
  [{ REVEAL_USER_DATA: 'false' }, false],
  [{ REVEAL_USER_DATA: 'true' }, true],
])('%j reads %s', (env, expected) => {
  expect(readUserDataSwitch(env)).toBe(expected)
})

it.each(['1', 'yes', 'TRUE', 'on'])('refuses %s, so that nobody is mistaken about it', (value) => {
  expect(() => readUserDataSwitch({ REVEAL_USER_DATA: value })).toThrow('takes true or false')
})
