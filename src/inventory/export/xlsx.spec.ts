import fc from 'fast-check'
import { expect, test } from 'vitest'

import { describeFacts } from './export-facts'
import { readSheet, type SheetCell, unzip } from '../../../e2e/export-readers'
import { columnsOf, facts } from './testing/table'
import { uglyTable, uglyTexts, wellFormed } from './testing/ugly-text'
import { writeFile } from './write-file'
import { xlsxFile } from './xlsx'

async function write(headers: readonly string[], rows: readonly (readonly string[])[]) {
  const { format, sink, cut } = xlsxFile(columnsOf(headers), facts, rows.slice(0, 2))
  const blob = await writeFile([rows], format, sink, () => ['Some note.'], {
    signal: new AbortController().signal,
    breathe: async () => undefined,
    progress: () => undefined,
  })
  const files = unzip(Buffer.from(await blob.arrayBuffer()))
  return { files, cells: readSheet(files.get('xl/worksheets/sheet1.xml') ?? ''), cut: cut() }
}

/** The texts of a sheet in their places; `null` for a cell that is not there. */
function textsOf(cells: ReadonlyMap<string, SheetCell>, width: number, height: number) {
  return Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (_, at) => cells.get(`${String.fromCharCode(65 + at)}${row + 1}`)?.text ?? '',
    ),
  )
}

test('what is read back is what was written, except halves of characters', async () => {
  await fc.assert(
    fc.asyncProperty(uglyTable, async ({ headers, rows }) => {
      const { cells } = await write(headers, rows)
      expect(textsOf(cells, headers.length, rows.length + 1)).toEqual(
        [headers, ...rows].map((line) => line.map(wellFormed)),
      )
    }),
  )
})

test('texts that look like formulas keep their value behind an apostrophe of the spreadsheet', async () => {
  const { cells } = await write(
    ['Name'],
    uglyTexts.map((text) => [text]),
  )
  const marked = [...cells.values()].filter(({ quotePrefix }) => quotePrefix)
  expect(marked.map(({ text }) => text)).toEqual(
    uglyTexts.filter((text) => /^'*[=+\-@\t\r\n＝]/.test(text)),
  )
})

test('a text that no cell can hold is cut, which is said in the cell and among the facts', async () => {
  const fits = 'x'.repeat(32_767)
  const long = `${'x'.repeat(32_743)}${'🖥'.repeat(4_000)}`
  const { cells, files, cut } = await write(['Name'], [[fits], [long]])
  expect(cells.get('A2')?.text).toBe(fits)
  const text = cells.get('A3')?.text ?? ''
  expect(text.length).toBeLessThanOrEqual(32_767)
  expect(text).toMatch(/^x+… \(cut: 40743 characters\)$/)
  expect(cut).toEqual(['Cells longer than 32767 characters are cut: 1.'])
  const about = readSheet(files.get('xl/worksheets/sheet2.xml') ?? '')
  expect([...about.values()].map(({ text }) => text)).toContain(cut[0])
})

test('the second sheet says where the rows come from', async () => {
  const { files } = await write(['Name'], [])
  const cells = readSheet(files.get('xl/worksheets/sheet2.xml') ?? '')
  const lines = textsOf(cells, 2, describeFacts(facts).length + 2)
  expect(lines).toEqual([
    ['Fact', 'Value'],
    ...describeFacts(facts).map(({ name, value }) => [name, value]),
    ['Note', 'Some note.'],
  ])
})

test('every part of the workbook is named by the parts that lead to it', async () => {
  const { files } = await write(['Name'], [['web']])
  expect([...files.keys()].toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ])
  for (const name of ['workbook', 'styles', 'worksheets/sheet1', 'worksheets/sheet2']) {
    expect(files.get('[Content_Types].xml')).toContain(`PartName="/xl/${name}.xml"`)
  }
})

test('columns go on after Z', async () => {
  const headers = Array.from({ length: 703 }, (_, at) => `h${at}`)
  const { cells } = await write(headers, [])
  expect(cells.get('Z1')?.text).toBe('h25')
  expect(cells.get('AA1')?.text).toBe('h26')
  expect(cells.get('ZZ1')?.text).toBe('h701')
  expect(cells.get('AAA1')?.text).toBe('h702')
})

test('columns are as wide as the first texts need, within bounds, and every row can be filtered', async () => {
  const { files } = await write(
    ['ID', 'A header that is long', 'Tags', 'Task'],
    [
      ['x'.repeat(36), '', 'y'.repeat(300), ''],
      ['', 'short', '', '生产环境-1'],
    ],
  )
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  expect([...sheet.matchAll(/<col [^>]* width="(\d+)"/g)].map(([, width]) => width)).toEqual([
    '37',
    '24',
    '60',
    '11',
  ])
  expect(sheet).toMatch(
    /<\/cols><sheetData>.*<\/sheetData><autoFilter ref="A1:D3"\/><\/worksheet>$/s,
  )
  expect(files.get('xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A1:B')
})

test('the first sheet is called as its list', async () => {
  const { format, sink } = xlsxFile(columnsOf(['ID']), { ...facts, list: 'Recycle bin' }, [])
  await sink.write(format.head + format.tail([]))
  const files = unzip(Buffer.from(await (await sink.end()).arrayBuffer()))
  expect(files.get('xl/workbook.xml')).toContain('<sheet name="Recycle bin" sheetId="1"')
})
