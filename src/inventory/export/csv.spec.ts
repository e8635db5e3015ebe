import fc from 'fast-check'
import { expect, test } from 'vitest'

import { csvFormat, csvWithFactsFormat } from './csv'
import { describeFacts } from './export-facts'
import { textOf } from './file-format'
import { readDelimited, withoutApostrophes } from '../../../e2e/export-readers'
import { columnsOf, facts } from './testing/table'
import { uglyTable, uglyTexts } from './testing/ugly-text'

/** Everything that is no fact. */
function tableIn(records: readonly (readonly string[])[]) {
  return records
    .slice(0, -(describeFacts(facts).length + 1))
    .map((cells) => cells.map(withoutApostrophes))
}

test('what is read back is what was written, whatever it is', () => {
  fc.assert(
    fc.property(uglyTable, ({ headers, rows }) => {
      const text = textOf(csvWithFactsFormat(columnsOf(headers), facts), rows)
      expect(text.startsWith('\uFEFF')).toBe(true)
      const records = readDelimited(text.slice(1), ',')
      expect(tableIn(records)).toEqual([headers, ...rows])
      for (const record of records) expect(record).toHaveLength(headers.length)
    }),
  )
})

test('a file for scripts holds a header and rows, and not a line more', () => {
  fc.assert(
    fc.property(uglyTable, ({ headers, rows }) => {
      const text = textOf(csvFormat(columnsOf(headers)), rows)
      const records = readDelimited(text.slice(1), ',')
      expect(records.map((cells) => cells.map(withoutApostrophes))).toEqual([headers, ...rows])
    }),
  )
  expect(csvFormat(columnsOf(['ID'])).tail(['One row is gone.'])).toBe('')
})

test('no cell starts as a formula does', () => {
  const rows = uglyTexts.map((text) => [text])
  const text = textOf(csvWithFactsFormat(columnsOf(['=Header']), facts), rows)
  const cells = readDelimited(text.slice(1), ',').flat()
  expect(cells).toHaveLength(1 + rows.length + 1 + describeFacts(facts).length)
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells).toContain("'=1+1")
})

test('nor does one for a spreadsheet that takes semicolons for separators', () => {
  fc.assert(
    fc.property(uglyTable, ({ headers, rows }) => {
      const text = textOf(csvFormat(columnsOf(['ID', ...headers])), [
        ['a', ...headers],
        ...rows.map((row) => ['b', ...row]),
      ])
      const cells = text.slice(1).split(/[;\t\r\n]/)
      expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    }),
  )
})

test('with facts, the first line is the header, the last ones say where the rows come from', () => {
  const text = textOf(csvWithFactsFormat(columnsOf(['ID', 'Name']), facts), [['1', 'web, "one"']])
  expect(text.split('\r\n')).toEqual([
    '\uFEFFID,Name',
    '1,"web, ""one"""',
    ',',
    '# Project: Production (p-1),',
    '# Region: eu-de,',
    '# Cloud: ecs.eu-de.otc.t-systems.com,',
    '# List: Servers,',
    '# API filters: status=ACTIVE & tags=env=prod & tags=team=web,',
    '"# Refine: web -tag:env=dev ""a\nb""",',
    '# Sort: -created,',
    '# Content: visible columns of refined rows,',
    '# Rows: 2 of 5000 loaded,',
    '# Matching servers by the API: 20000,',
    '"# Completeness: partial: paused at 5,000",',
    '# Loaded at: 2026-11-22T10:41:07.000Z,',
    '# Exported at: 2026-11-22T10:42:00.000Z,',
    '',
  ])
})

test('notes about the writing stand with the facts', () => {
  const { tail } = csvWithFactsFormat(columnsOf(['ID']), facts)
  expect(tail(['One row is gone.'])).toMatch(
    /# Exported at: [^\n]+\r\n# Note: One row is gone.\r\n$/,
  )
})
