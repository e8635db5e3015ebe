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

test('an entry is found by its English label as well', () => {
  const views = [
    { label: '无标签', english: 'Untagged' },
    { label: '运行中', english: 'Running' },
  ]
  const found = (text: string) => entriesWith(views, text).map(({ label }) => label)
  expect(found('运行')).toEqual(['运行中'])
  expect(found('run')).toEqual(['运行中'])
  expect(found('u')).toEqual(['无标签', '运行中'])
  expect(found('run 中')).toEqual([])
})
