import { expect, test } from 'vitest'

import { parseRefine } from '~/inventory/refine/parse'

import { refineText } from './refine-text'

test.each([
  ['web prod', 'web prod'],
  ['status:ERROR web', 'status:ERROR web'],
  ['-tag:env=dev', '-tag:env=dev'],
  // What would mean something else, or nothing, is a word.
  ['-web', '"-web"'],
  ['web*', '"web*"'],
  ['OR', '"OR"'],
  ['a"b', '"a\\"b"'],
  ['nofield:x', '"nofield:x"'],
  ['2001:db8::1', '"2001:db8::1"'],
  ['(', '"("'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  const written = refineText(text)
  expect(written).toBe(expected)
  expect(parseRefine(written).problems).toEqual([])
})
