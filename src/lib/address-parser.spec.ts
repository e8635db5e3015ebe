import { createLoader, createSerializer } from 'nuqs/server'
import { describe, expect, test } from 'vitest'

import { addressParser } from './address-parser'

/** Takes one or more words of lower-case letters. */
const words = addressParser<readonly string[]>({
  decode: (values) =>
    values.every((value) => /^[a-z]+$/.test(value)) ? { ok: true, value: values } : { ok: false },
  encode: (value) => value,
})

const load = createLoader({ words })
const serialize = createSerializer({ words })

describe('reading', () => {
  test.each([
    ['?words=a', ['a']],
    ['?words=a&words=b', ['a', 'b']],
    ['?words=a&words=7', null],
    ['?other=a', null],
    ['', null],
  ])('%o', (search, value) => {
    expect(load(search)).toEqual({ words: value })
  })
})

test.each([
  [['a', 'b'], '?words=a&words=b'],
  [['a'], '?words=a'],
  [null, ''],
])('%j is written as %o', (value, search) => {
  expect(serialize({ words: value })).toBe(search)
})

test.each([
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', 'b'], false],
  [['ab'], ['a', 'b'], false],
])('%j and %j are equal: %s', (one, other, equal) => {
  expect(words.eq(one, other)).toBe(equal)
})
