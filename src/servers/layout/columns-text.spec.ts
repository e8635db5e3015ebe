import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ColumnLayout } from './column-layout'
import { printColumns, readColumns } from './columns-text'
import { randomLayout } from './testing/random-layout'

function layout(pinned: number, ...columns: readonly ColumnLayout['shown'][number][]) {
  return { shown: columns, pinned }
}
const name = { id: 'name', width: null } as const
const status = { id: 'status', width: null } as const
const team = { id: 'tag:team', width: 240 } as const

describe.each<[string, ColumnLayout]>([
  ['name', layout(1, name)],
  ['|name', layout(0, name)],
  ['name,status,tag:team~240', layout(1, name, status, team)],
  ['name,status|tag:team~240', layout(2, name, status, team)],
  ['|name,tag:team~240', layout(0, name, team)],
  ['name,tag:team~240|', layout(2, name, team)],
  [String.raw`tag:a\,b\~1\|c\\:成本`, layout(1, { id: 'tag:a,b~1|c\\:成本', width: null })],
])('%s', (text, expected) => {
  test('is read', () => {
    expect(readColumns(text)).toEqual({ layout: expected, unknown: [] })
  })
  test('is written', () => {
    expect(printColumns(expected)).toBe(text)
  })
})

test('printing and reading are inverse', () => {
  fc.assert(
    fc.property(randomLayout, (layout) => {
      expect(readColumns(printColumns(layout))).toEqual({ layout, unknown: [] })
    }),
  )
})

test.each([
  ['name,colour,status', 'name,status', ['colour']],
  ['name,name', 'name', ['name']],
  ['name~x', null, ['name~x']],
  ['name~10,zone~9999', 'name~40,zone~1200', []],
  ['name~0,status', 'status', ['name~0']],
  ['name~1~2,status', 'status', ['name~1~2']],
  ['name,,status', 'name,status', ['']],
  ['tag:,metadata:a', 'metadata:a', ['tag:']],
  ['', null, []],
  ['|', null, []],
  ['toString,__proto__', null, ['toString', '__proto__']],
])('%o is read as %o, without %j', (text, expected, unknown) => {
  const read = readColumns(text)
  expect(read.layout === null ? null : printColumns(read.layout)).toBe(expected)
  expect(read.unknown).toEqual(unknown)
})

test('what was read once is read without a problem', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ',', '|', '~', '\\', ':', 'name', 'tag:', '1') }),
      (text) => {
        const { layout } = readColumns(text)
        if (layout === null) return
        expect(readColumns(printColumns(layout))).toEqual({ layout, unknown: [] })
      },
    ),
  )
})
