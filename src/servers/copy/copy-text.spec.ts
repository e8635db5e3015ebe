import { expect, test } from 'vitest'

import { toRow } from '~/api/to-row'

import { type CopyOrder, makeCopyText, previewText } from './copy-text'

const rows = [
  { id: 'a', name: 'web', addresses: { net: [{ addr: '10.0.0.1' }, { addr: '10.0.0.2' }] } },
  { id: 'b', name: 'db', addresses: { net: [{ addr: '10.0.0.1' }] } },
  null,
].map((raw, index) => toRow(raw, `row ${index}`, { url: '/', index }))
const addresses = { id: 'addresses', header: 'Addresses', text: () => 'not taken' }
const id = { id: 'id', header: 'ID', text: (row: { readonly id: string }) => row.id }

function copied(order: CopyOrder) {
  return makeCopyText(order, rows, async () => undefined)
}

test('a column of several values gives each of them', async () => {
  const order = { kind: 'column', column: addresses, separator: 'line' } as const
  expect(await copied({ ...order, unique: false })).toEqual({
    text: '10.0.0.1\n10.0.0.2\n10.0.0.1',
    amount: '3 values, 1 row without one',
  })
  expect(await copied({ ...order, unique: true })).toEqual({
    text: '10.0.0.1\n10.0.0.2',
    amount: '2 values, 1 repeated left out, 1 row without one',
  })
})

test('rows are counted, and a preview begins as the copy does', async () => {
  const order: CopyOrder = { kind: 'rows', format: 'tsv', columns: [id] }
  const { text, amount } = await copied(order)
  expect(amount).toBe('3 rows')
  expect(text.split('\n').slice(0, 3)).toEqual(['ID', 'a', 'b'])
  expect(previewText(order, rows.slice(0, 2))).toBe('ID\na\nb')
})
