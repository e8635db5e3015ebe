import fc from 'fast-check'
import { expect, test } from 'vitest'

import { textOf } from './file-format'
import { jsonFieldsFormat, jsonFormat } from './json'
import { columnsOf, facts } from './testing/table'
import { uglyTable } from './testing/ugly-text'

test('what is read back is what was written, half characters as well', () => {
  fc.assert(
    fc.property(uglyTable, ({ headers, rows }) => {
      const json: unknown = JSON.parse(textOf(jsonFormat(columnsOf(headers), facts), rows))
      const servers = rows.map((row) => Object.fromEntries(Object.entries(row)))
      expect(json).toEqual({ facts, servers, notes: [] })
    }),
  )
})

test('a column may have any name', () => {
  const column = { id: '__proto__', header: '', text: () => 'text' }
  const text = textOf(jsonFormat([column], facts), [null])
  expect(text).toContain('{"__proto__":"text"}')
})

test('all fields are those of the API, rows of other shapes included', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (raws) => {
      const json: unknown = JSON.parse(textOf(jsonFieldsFormat(facts), raws))
      expect(json).toEqual({ facts, servers: JSON.parse(JSON.stringify(raws)), notes: [] })
    }),
  )
})
