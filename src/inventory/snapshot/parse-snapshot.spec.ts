import fc from 'fast-check'
import { expect, test } from 'vitest'

import { withholdUserData } from '~/api/withhold-user-data'

import { jsonFieldsFormat, jsonFormat } from '../export/json'
import { columnsOf, facts } from '../export/testing/table'
import { parseSnapshot, snapshotRows } from './parse-snapshot'

const allFields = { ...facts, content: 'all fields' }

/** The file that an export would make of servers as the API sent them. */
function fileOf(raws: readonly unknown[], said = allFields): string {
  const { head, item, tail } = jsonFieldsFormat(said)
  return head + raws.map((raw, place) => item(raw, place)).join('') + tail([])
}

function rowsOf(text: string) {
  return [...snapshotRows(parseSnapshot(text).raws, 2)].flat()
}

test('reads what an export wrote, whoever laid it out anew', () => {
  const raws = [
    { id: 'a', name: 'web', status: 'ACTIVE', tags: ['env=prod'] },
    { id: 'b', name: 'db' },
    { id: 'c', name: 'c' },
  ]
  const text = fileOf(raws)
  expect(parseSnapshot(text).facts).toEqual({
    project: 'p-1',
    projectLabel: 'Production',
    list: 'Servers',
    apiFilters: { status: ['ACTIVE'], tags: ['env=prod', 'team=web'] },
    complete: false,
    loadedAt: Date.parse('2026-11-22T10:41:07.000Z'),
    loadedRows: 5000,
  })
  const rows = rowsOf(text)
  expect(rows.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['server a', 'server b', 'server c'])
  expect(rows[0]).toMatchObject({ name: 'web', status: 'ACTIVE', tags: [{ value: 'prod' }] })
  const again = JSON.stringify(JSON.parse(text), null, 2)
  expect(rowsOf(again)).toEqual(rows)
})

test('before its first page a list was loaded when it was exported', () => {
  const { facts } = parseSnapshot(fileOf([], { ...allFields, loadedAt: null }))
  expect(facts.loadedAt).toBe(Date.parse('2026-11-22T10:42:00.000Z'))
})

test('a row of which the file has but the ID is named', () => {
  const text = fileOf([{ id: 'a' }, { id: 'b', name: 'b' }, {}, { name: 'c' }])
  expect(parseSnapshot(text).bareIds).toEqual(['a'])
  expect(rowsOf(text)).toHaveLength(4)
})

test('a row that cannot be read is one, with its place in the file where it has no id', () => {
  const rows = rowsOf(fileOf([null, { id: 'b', tags: 7 }]))
  expect(rows).toMatchObject([
    { kind: 'unreadable', id: 'unreadable: file, row 1' },
    { kind: 'unreadable', id: 'b' },
  ])
})

test.each([
  { 'OS-EXT-SRV-ATTR:user_data': 'IyEvYmluL2Jhc2g=' },
  { metadata: { user_data: 'IyEvYmluL2Jhc2g=' } },
  { metadata: { 'x:user_data': 'IyEvYmluL2Jhc2g=' }, user_data: 'IyEvYmluL2Jhc2g=' },
])('user data that somebody put into a file does not get into rows: %j', (fields) => {
  const rows = rowsOf(fileOf([{ id: 'a', name: 'a', ...fields }]))
  expect(rows).toMatchObject([{ kind: 'server', id: 'a', metadata: {} }])
  expect(JSON.stringify(rows)).not.toContain('IyEvYmluL2Jhc2g=')
})

test.each([
  ['', 'not-json'],
  ['{"facts":', 'not-json'],
  ['id,name\na,b', 'not-json'],
  ['null', 'no-export'],
  ['[]', 'no-export'],
  ['{"count":1,"servers":[]}', 'no-export'],
  ['{"facts":{},"servers":[]}', 'no-export'],
  [fileOf([]).replace('2026-11-22T10:42:00.000Z', 'yesterday'), 'no-export'],
  [fileOf([]).replace('"servers":[', '"rows":['), 'no-export'],
])('%j is no snapshot: %s', (text, fault) => {
  expect(() => parseSnapshot(text)).toThrow(expect.objectContaining({ fault }))
})

test('a file of visible columns is told apart', () => {
  const { head, item, tail } = jsonFormat(columnsOf(['Name']), facts)
  const text = `${head}${item(['web'], 0)}${tail([])}`
  expect(() => parseSnapshot(text)).toThrow(expect.objectContaining({ fault: 'columns-only' }))
})

test('whatever JSON the API sent comes back row by row', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 12 }), (raws) => {
      const text = fileOf(raws.map(withholdUserData))
      expect(rowsOf(text)).toHaveLength(raws.length)
    }),
  )
})
