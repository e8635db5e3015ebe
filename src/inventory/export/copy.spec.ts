import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readDelimited, withoutApostrophe } from '../../../e2e/export-readers'
import { columnSeparators, ColumnValues, joinValues } from './copy-column'
import { jsonRows, markdownRows, tsvRows } from './copy-rows'
import { textOf } from './file-format'
import { columnsOf } from './testing/table'
import { uglyTable, uglyText } from './testing/ugly-text'

describe('rows', () => {
  test('as TSV are read back as they were', () => {
    fc.assert(
      fc.property(uglyTable, ({ headers, rows }) => {
        const text = textOf(tsvRows(columnsOf(headers)), rows)
        const records = readDelimited(`${text}\n`, '\t')
        expect(records.map((cells) => cells.map(withoutApostrophe))).toEqual([headers, ...rows])
        expect(records.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      }),
    )
  })

  test('as JSON are read back as they were', () => {
    fc.assert(
      fc.property(uglyTable, ({ headers, rows }) => {
        const json: unknown = JSON.parse(textOf(jsonRows(columnsOf(headers)), rows))
        expect(json).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row))))
      }),
    )
  })

  test('as Markdown are read back, but for spaces around texts and kinds of line breaks', () => {
    fc.assert(
      fc.property(uglyTable, ({ headers, rows }) => {
        const lines = textOf(markdownRows(columnsOf(headers)), rows).split('\n')
        const [head = [], rule = [], ...body] = lines.map(readMarkdownLine)
        expect(rule).toEqual(headers.map(() => '---'))
        expect([head, ...body]).toEqual([headers, ...rows].map((line) => line.map(asShown)))
      }),
    )
  })

  test('as Markdown keep names legible', () => {
    const text = textOf(markdownRows(columnsOf(['Name'])), [['web_01 a|b <br> _x_']])
    expect(text.split('\n').at(-1)).toBe(String.raw`| web_01 a\|b \<br\> \_x\_ |`)
  })
})

/** Cells between bars that are not escaped; an escaped mark means itself. */
function readMarkdownLine(line: string): string[] {
  const cells = [...line.matchAll(/((?:[^\\|]|\\.)*)\|/gsu)].map(([, cell = '']) => cell)
  return cells
    .slice(1)
    .map((cell) => cell.replaceAll('<br>', '\n').replaceAll(/\\(.)/gsu, '$1').trim())
}

function asShown(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

describe('a column', () => {
  function collect(rows: readonly (readonly string[])[], unique: boolean) {
    const collected = new ColumnValues(unique)
    for (const values of rows) collected.add(values)
    return collected
  }

  test('keeps the order, leaves empty values out, and counts what it left out', () => {
    const rows = [['b'], ['a', 'b'], [''], [], ['a', '']]
    expect(collect(rows, false)).toMatchObject({
      values: ['b', 'a', 'b', 'a'],
      emptyRows: 2,
      repeated: 0,
    })
    expect(collect(rows, true)).toMatchObject({ values: ['b', 'a'], emptyRows: 2, repeated: 2 })
  })

  test('in quotes is read back whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(uglyText, { minLength: 1 }), (values) => {
        expect(readDelimited(`${joinValues(values, 'quoted')}\n`, ',')).toEqual([values])
      }),
    )
  })

  test.each([
    ['line', 'a\nb,"c"'],
    ['comma', 'a,b,"c"'],
    ['quoted', '"a","b,""c"""'],
  ] as const)('by %s', (separator, text) => {
    expect(joinValues(['a', 'b,"c"'], separator)).toBe(text)
    expect(columnSeparators).toContain(separator)
  })
})
