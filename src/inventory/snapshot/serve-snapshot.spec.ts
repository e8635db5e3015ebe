import { expect, test } from 'vitest'

import { jsonFieldsFormat } from '../export/json'
import { facts } from '../export/testing/table'
import { serveSnapshot } from './serve-snapshot'
import type { SnapshotAnswer } from './snapshot-messages'

async function answers(file: Blob): Promise<readonly SnapshotAnswer[]> {
  const said: SnapshotAnswer[] = []
  await serveSnapshot({ file }, (answer) => said.push(answer))
  return said
}

test('the head comes first, then rows in portions, then the end', async () => {
  const { head, item, tail } = jsonFieldsFormat({ ...facts, content: 'all fields' })
  const items = Array.from({ length: 1201 }, (_, place) =>
    item({ id: `i${place}`, name: '' }, place),
  )
  const said = await answers(new Blob([head, ...items, tail([])]))
  expect(said.map(({ kind }) => kind)).toEqual(['head', 'rows', 'rows', 'rows', 'end'])
  expect(said[0]).toMatchObject({ of: 1201, head: { facts: { list: 'Servers' }, bareIds: [] } })
  const rows = said.flatMap((answer) => (answer.kind === 'rows' ? answer.rows : []))
  expect(rows).toHaveLength(1201)
  expect(rows.at(-1)).toMatchObject({ id: 'i1200', source: { index: 1200 } })
})

test('a file that is no snapshot is one fault, and nothing else', async () => {
  expect(await answers(new Blob(['{']))).toEqual([{ kind: 'no-snapshot', fault: 'not-json' }])
})

test('a file that no text could hold is not read', async () => {
  const file = new Blob(['{}'])
  Object.defineProperty(file, 'size', { value: 500_000_001 })
  expect(await answers(file)).toEqual([{ kind: 'no-snapshot', fault: 'too-large' }])
})

test('a file that went meanwhile is said in the words of the browser', async () => {
  const file = new Blob(['{}'])
  file.text = () => Promise.reject(new Error('The file could not be found.'))
  expect(await answers(file)).toEqual([{ kind: 'fault', message: 'The file could not be found.' }])
})
