import { afterEach, expect, test } from 'vitest'

import { toRow } from '~/api/to-row'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { type CopyOrder, makeCopyText, previewText } from './copy-text'

const rows = [
  { id: 'a', name: 'web', addresses: { net: [{ addr: '10.0.0.1' }, { addr: '10.0.0.2' }] } },
  { id: 'b', name: 'db', addresses: { net: [{ addr: '10.0.0.1' }] } },
  null,
].map((raw, index) => toRow(raw, `row ${index}`, { answer: { url: '/' }, index }))
const addresses = { id: 'addresses', header: 'Addresses', text: () => 'not taken' }
const id = { id: 'id', header: 'ID', text: (row: { readonly id: string }) => row.id }

function copied(order: CopyOrder) {
  return makeCopyText(order, rows, async () => undefined)
}

afterEach(() => speak({}))

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

test('the amount is said in Chinese, the text stays as it is', async () => {
  speak(chinese)
  const column = { kind: 'column', column: addresses, separator: 'line', unique: true } as const
  expect(await copied(column)).toEqual({
    text: '10.0.0.1\n10.0.0.2',
    amount: '2 个值，略去 1 个重复值，1 行没有值',
  })
  const { text } = await copied({ kind: 'rows', format: 'tsv', columns: [id] })
  expect(text.split('\n')[0]).toBe('ID')
})

test('rows are counted, and a preview begins as the copy does', async () => {
  const order: CopyOrder = { kind: 'rows', format: 'tsv', columns: [id] }
  const { text, amount } = await copied(order)
  expect(amount).toBe('3 rows')
  expect(text.split('\n').slice(0, 3)).toEqual(['ID', 'a', 'b'])
  expect(previewText(order, rows.slice(0, 2))).toBe('ID\na\nb')
})
