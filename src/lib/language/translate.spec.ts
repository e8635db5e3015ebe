import { afterEach, expect, test } from 'vitest'

import { inEnglish, speak, t, translated } from './translate'

afterEach(() => speak({}))

test('English is what the code says, with its holes filled', () => {
  expect(t('Try again')).toBe('Try again')
  expect(t('{shown} of {count} servers', { shown: 1, count: 2500 })).toBe('1 of 2,500 servers')
  expect(t('{shown} {shown|server|servers}', { shown: 1 })).toBe('1 server')
  expect(t('{shown} {shown|server|servers}', { shown: 0 })).toBe('0 servers')
})

test('what is filled in is never read as a text with holes', () => {
  const label = '{error} $& $1'
  expect(t('{label} {error}.', { label, error: 'is empty' })).toBe('{error} $& $1 is empty.')
})

test('another language has its own order, and what it does not know stays English', () => {
  speak({ '{label} {error}.': '{error} – {label}' })
  expect(t('{label} {error}.', { label: 'Name', error: 'is empty' })).toBe('is empty – Name')
  expect(t('Try again')).toBe('Try again')
  expect(translated('constructor')).toBe('constructor')
})

test('messages with values in them are known by their pattern', () => {
  speak({ 'No answer.': 'Keine.' }, (text) => (text.startsWith('HTTP ') ? 'Fehler' : undefined))
  expect(['No answer.', 'HTTP 500', 'Whatever'].map(translated)).toEqual([
    'Keine.',
    'Fehler',
    'Whatever',
  ])
})

test('English can be asked for, and what was spoken goes on, also after an error', () => {
  speak({ 'Try again': 'Nochmal' }, () => 'Fehler')
  expect(inEnglish(() => t('Try again'))).toBe('Try again')
  expect(inEnglish(() => translated('HTTP 500'))).toBe('HTTP 500')
  expect(() =>
    inEnglish(() => {
      throw new Error('x')
    }),
  ).toThrow('x')
  expect(t('Try again')).toBe('Nochmal')
})
