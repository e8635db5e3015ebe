import { expect, test } from 'vitest'

import { exportFileName } from './file-name'
import { describeFacts } from './export-facts'
import type { FileFormat } from './file-format'
import { textSink } from './file-sink'
import { facts } from './testing/table'
import { writeFile } from './write-file'

const lines: FileFormat<number> = {
  head: 'head',
  item: (item, place) => `\n${place}: ${item}`,
  tail: (notes) => `\n${notes.join()}`,
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

test('items of all batches are numbered through, between head and tail', async () => {
  const progress: number[] = []
  const blob = await writeFile(
    [range(0, 40), [], range(40, 100)],
    lines,
    textSink('text/plain'),
    () => ['all'],
    {
      signal: new AbortController().signal,
      breathe: async () => undefined,
      progress: (items) => progress.push(items),
    },
  )
  expect(blob.type).toBe('text/plain')
  const expected = ['head', ...range(0, 100).map((item) => `${item}: ${item}`), 'all']
  expect((await blob.text()).split('\n')).toEqual(expected)
  expect(progress).toEqual([32, 64, 96, 100])
})

test('the page gets its turn again and again, and giving up ends it there', async () => {
  const controller = new AbortController()
  const reason = new Error('cancelled')
  let turns = 0
  let written = 0
  const counting = { ...lines, item: () => ((written += 1), '') }
  const blob = writeFile([range(0, 100_000)], counting, textSink(''), () => [], {
    signal: controller.signal,
    breathe: async () => {
      turns += 1
      if (turns === 10) controller.abort(reason)
    },
    progress: () => undefined,
  })
  await expect(blob).rejects.toBe(reason)
  expect(written).toBe(320)
})

test('an error while items are read lets go of what was written', async () => {
  const calls: string[] = []
  const fault = new Error('no page')
  async function* broken() {
    yield [1]
    throw fault
  }
  const sink = {
    write: async () => void calls.push('write'),
    end: async () => new Blob(),
    abort: async () => void calls.push('abort'),
  }
  const host = {
    signal: new AbortController().signal,
    breathe: async () => undefined,
    progress: () => undefined,
  }
  await expect(writeFile(broken(), lines, sink, () => [], host)).rejects.toBe(fault)
  expect(calls).toEqual(['abort'])
})

test('what is not known is said to be unknown', () => {
  const described = describeFacts({
    ...facts,
    region: null,
    apiFilters: {},
    refine: '',
    sort: '',
    matchingServers: null,
    simulated: true,
  })
  expect(described).toEqual(
    expect.arrayContaining([
      { name: 'Region', value: 'not known' },
      { name: 'API filters', value: 'none' },
      { name: 'Refine', value: 'none' },
      { name: 'Sort', value: 'the order of the API' },
      { name: 'Matching servers by the API', value: 'not known' },
      { name: 'Simulated data', value: 'yes' },
    ]),
  )
})

test.each([
  ['demo', 'Servers', 'demo-servers-2026-11-22.csv'],
  ['EU / Prod: "web"', 'Recycle bin', 'eu-prod-web-recycle-bin-2026-11-22.csv'],
  ['../../etc', 'Servers', 'etc-servers-2026-11-22.csv'],
  ['生产', 'Servers', '生产-servers-2026-11-22.csv'],
  ['', 'Servers', 'servers-2026-11-22.csv'],
])('a file of %s and %s is called %s', (project, list, name) => {
  const facts = { list, complete: true, exportedAt: '2026-11-22T10:42:00.000Z' }
  expect(exportFileName(project, facts, 'csv')).toBe(name)
})

test('a file of a list that is not complete is called so: in CSV nothing else says it', () => {
  expect(exportFileName('demo', facts, 'csv')).toBe('demo-servers-incomplete-2026-11-22.csv')
})
