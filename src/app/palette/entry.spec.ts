import { expect, test } from 'vitest'

import { entriesWith } from './entry'

const entries = ['Automatic reloading: Off', 'Reload the list', 'Theme: Dark', 'Größe'].map(
  (label) => ({ label }),
)

test.each([
  ['', ['Automatic reloading: Off', 'Reload the list', 'Theme: Dark', 'Größe']],
  // What begins with the text comes first.
  ['RELOAD', ['Reload the list', 'Automatic reloading: Off']],
  ['dark theme', ['Theme: Dark']],
  [' grö ', ['Größe']],
  ['light', []],
])('%j', (text, labels) => {
  expect(entriesWith(entries, text).map(({ label }) => label)).toEqual(labels)
})
