import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readablePart, type Row } from '~/api/server'

import { RowsByName } from './named-rows'
import { makeServer } from './refine/testing/rows'

/** What a text finds, each row as its id, with the address by which it was found. */
function find(rows: readonly Row[], text: string, most = 10) {
  const named = new RowsByName(rows, text, most)
  for (const _ of named.steps());
  const found = named.found.map(({ row, address }) =>
    address === null ? row.id : `${row.id} by ${address}`,
  )
  return { found, count: named.count }
}

const rows = [
  makeServer({ id: 'a1', name: 'old-web-01', fixed: ['10.0.0.12'] }),
  makeServer({ id: 'b2', name: 'web-01', fixed: ['10.0.0.1'], floating: ['192.0.2.10'] }),
  makeServer({ id: 'c3', name: 'Web-01-copy', fixed: ['2001:db8::1'] }),
  makeServer({ id: 'web-01', name: null }),
  makeServer({ id: 'e5', name: '', fixed: ['110.0.0.1'] }),
]

test.each([
  // The whole name or id, then the beginning of the name, then its words.
  ['WEB-01', ['b2', 'web-01', 'c3', 'a1']],
  ['01 web', ['a1', 'b2', 'c3']],
  // A whole address, then beginnings of one, then parts.
  ['10.0.0.1', ['b2 by 10.0.0.1', 'a1 by 10.0.0.12', 'e5 by 110.0.0.1']],
  ['2001:0db8:0:0::0001', ['c3 by 2001:db8::1']],
  ['192.0.2', ['b2 by 192.0.2.10']],
  ['b2', ['b2']],
  ['\u200Bweb-01-COPY\uFEFF', ['c3']],
  // Ids hold most digits somewhere, so that names go first.
  ['e', ['a1', 'b2', 'c3', 'e5', 'web-01']],
  [' 3 ', ['c3']],
  ['nothing', []],
  ['', []],
  ['  ', []],
])('%j', (text, found) => {
  expect(find(rows, text)).toEqual({ found, count: found.length })
})

test('of many rows the best are kept, and all are counted', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    makeServer({ id: `id-${index}`, name: `web-${index}` }),
  )
  expect(find([...many, makeServer({ id: 'best', name: 'web' })], 'web', 3)).toEqual({
    found: ['best', 'id-0', 'id-1'],
    count: 5001,
  })
})

test('a row that cannot be read is found by what could be read of it', () => {
  const source = { answer: { url: '/' }, index: 0 }
  const part = readablePart(makeServer({ id: 'u', name: 'broken-web' }))
  const unreadable: Row[] = [
    { kind: 'unreadable', id: 'u', reason: '', readable: part, source },
    { kind: 'unreadable', id: 'unreadable: page 1, row 2', reason: '', readable: null, source },
  ]
  expect(find(unreadable, 'broken').found).toEqual(['u'])
  expect(find(unreadable, 'row 2').found).toEqual(['unreadable: page 1, row 2'])
})

test('finds what holds the text, no more and no less', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', ':', '-'), maxLength: 5 })
  const server = fc
    .record({ id: letters, name: fc.option(letters), fixed: fc.array(letters, { maxLength: 2 }) })
    .map(makeServer)
  fc.assert(
    fc.property(fc.array(server, { maxLength: 8 }), letters, (rows, text) => {
      const wanted = text.toLowerCase()
      const holding = rows.filter((row) => {
        const { name = null, addresses = [] } = readablePart(row) ?? {}
        const texts = [row.id, name ?? '', ...addresses.map(({ address }) => address)]
        return wanted !== '' && texts.some((one) => one.toLowerCase().includes(wanted))
      })
      const named = new RowsByName(rows, text, rows.length)
      for (const _ of named.steps());
      expect(new Set(named.found.map(({ row }) => row))).toEqual(new Set(holding))
      expect(named.count).toBe(holding.length)
    }),
  )
})
