import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Row } from '~/api/server'
import { toRow } from '~/api/to-row'
import type { ExportFormat } from '~/inventory/export/table-file'
import { FieldsWorkerInThisThread } from '~/inventory/export/testing/fields-worker-in-this-thread'
import { nothingLoaded } from '~/inventory/loaded'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { readDelimited, readSheet, unzip } from '../../../e2e/export-readers'
import { exportFactsOf } from './export-facts-of'
import { type ExportContent, makeExport } from './make-export'
import { rowColumns } from './row-columns'
import { type RowScope, rowScopes } from './row-scope'

const url = '/api/v1/p-1/cloudservers/detail?status=ACTIVE&limit=200&offset=1'
const raws: readonly unknown[] = [
  { id: 'a', name: '=web', flavor: { id: 's6', vcpus: '2' }, tags: ['x=y'] },
  null,
  { id: 'c', name: 'db\n"1"', 'OS-EXT-SRV-ATTR:user_data': 'IyEvYmluL2Jhc2g=' },
]
const rows: readonly Row[] = raws.map((raw, index) =>
  toRow(raw, `row ${index}`, { answer: { url }, index }),
)
const columns = [
  {
    id: 'name',
    header: 'Name',
    text: (row: Row) => (row.kind === 'server' ? (row.name ?? '') : ''),
  },
]
const loaded = {
  ...nothingLoaded(5000),
  pages: new Map([[1, { rows, url, marker: null, count: 3 }]]),
  rows,
  count: 3,
  end: 'complete' as const,
  updatedAt: 0,
}
const project = { id: 'p-1', label: 'Production', region: 'eu-de', cloud: 'x', simulated: false }
const scope: RowScope = {
  name: 'refined',
  rows,
  label: '',
  order: '',
  sort: '-name',
  unrefined: false,
}

beforeEach(() => void vi.stubGlobal('Worker', FieldsWorkerInThisThread))
afterEach(() => {
  vi.unstubAllGlobals()
  speak({})
})

/** `servers` is what the page holds when fields are read. */
async function make(format: ExportFormat, content: ExportContent, servers = raws) {
  const facts = exportFactsOf({
    list: 'Servers',
    loaded,
    loading: false,
    projects: [project],
    scope,
    content,
    refine: 'web',
    now: 1000,
  })
  const { blob, notes } = await makeExport(
    { format, content, rows, columns: rowColumns(columns, rows, false), facts },
    {
      signal: new AbortController().signal,
      breathe: async () => undefined,
      progress: () => undefined,
      readBody: async () => new Blob([JSON.stringify({ servers })]),
    },
  )
  return { bytes: Buffer.from(await blob.arrayBuffer()), text: await blob.text(), notes, facts }
}

const unreadableId = rows[1]?.id ?? ''
const reason = rows[1]?.kind === 'unreadable' ? rows[1].reason : ''

test('visible columns, with the ID and the reason of what cannot be read', async () => {
  const table = [
    ['ID', 'Name', 'Unreadable'],
    ['a', '=web', ''],
    [unreadableId, '', reason],
    ['c', 'db\n"1"', ''],
  ]
  const csv = await make('csv', 'columns')
  const records = readDelimited(csv.text.replace('\uFEFF', ''), ',')
  expect(records.slice(0, 4)).toEqual(
    table.map((cells) => cells.map((cell) => (cell === '=web' ? "'=web" : cell))),
  )
  const xlsx = await make('xlsx', 'columns')
  const sheet = readSheet(unzip(xlsx.bytes).get('xl/worksheets/sheet1.xml') ?? '')
  expect([...sheet.values()].map(({ text }) => text)).toEqual(
    table.flat().filter((text) => text !== ''),
  )
  const json = await make('json', 'columns')
  expect(JSON.parse(json.text)).toMatchObject({
    facts: { project: 'p-1', region: 'eu-de', refine: 'web', sort: '-name', complete: true },
    servers: [{ id: 'a', name: '=web' }, { unreadable: reason }, { id: 'c' }],
  })
})

test('all fields, less user data', async () => {
  const json = await make('json', 'fields')
  expect(JSON.parse(json.text)).toMatchObject({
    facts: { apiFilters: { status: ['ACTIVE'] }, content: 'all fields' },
    servers: [raws[0], null, { id: 'c', 'ecs-inventory:withheld': {} }],
  })
  const csv = await make('csv', 'fields')
  const [headers = [], ...cells] = readDelimited(csv.text.replace('\uFEFF', ''), ',')
  expect(headers.slice(0, 5)).toEqual(['(whole row)', 'id', 'name', 'flavor.id', 'flavor.vcpus'])
  expect(cells[1]?.[0]).toBe('null')
  for (const { text } of [json, csv]) expect(text).not.toContain('IyEvYmluL2Jhc2g=')
})

test('a row that the API does not hold any more is noted', async () => {
  const { text, notes } = await make('json', 'fields', raws.slice(0, 2))
  expect(notes).toEqual([
    "Rows that the API's newest answer does not hold any more, written as their ID: 1.",
  ])
  expect(JSON.parse(text)).toMatchObject({ servers: [raws[0], null, { id: 'c' }], notes })
})

test('a file is the same whatever the page speaks', async () => {
  const english = await make('csv-facts', 'columns')
  speak(chinese)
  expect((await make('csv-facts', 'columns')).text).toBe(english.text)
  expect((await make('xlsx', 'columns')).facts).toEqual(english.facts)
})

test('no choice of rows is offered twice', () => {
  const shown = { selected: [], hidden: 0, refined: rows, loaded: rows, narrowed: false, sort: '' }
  const labels = (scopes: readonly RowScope[]) =>
    scopes.map(({ name, label, order }) => `${name}: ${label} ${order}`)
  expect(labels(rowScopes(shown))).toEqual(['loaded: all 3 loaded rows in the order of the API'])
  expect(labels(rowScopes({ ...shown, sort: 'name' }))).toEqual([
    'loaded: all 3 loaded rows in the order on the screen',
  ])
  expect(
    labels(
      rowScopes({
        selected: rows.slice(0, 1),
        hidden: 1,
        refined: rows.slice(1),
        loaded: rows,
        narrowed: true,
        sort: 'name',
      }),
    ),
  ).toEqual([
    'selected: 1 selected row in the order on the screen, 1 not in this refine',
    'refined: 2 refined rows in the order on the screen',
    'loaded: all 3 loaded rows in the order of the API',
  ])
})

test('rows that can all be read have no column of reasons', () => {
  expect(rowColumns(columns, rows.slice(0, 1), false).map(({ id }) => id)).toEqual(['id', 'name'])
})

test('rows of several projects tell theirs, whatever columns a view shows', () => {
  const answer = { url, project: { ...project, label: 'Prod' } }
  const one = toRow(raws[0], '', { answer, index: 0 })
  const told = (shown: typeof columns) =>
    rowColumns(shown, [one], true).map((column) => [column.id, column.text(one)])
  expect(told(columns)).toEqual([
    ['id', 'a'],
    ['project', 'Prod'],
    ['name', '=web'],
  ])
  const own = { id: 'project', header: 'Project', text: () => 'as on the screen' }
  expect(told([...columns, own])).toEqual([
    ['id', 'a'],
    ['name', '=web'],
    ['project', 'as on the screen'],
  ])
})
