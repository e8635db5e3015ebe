import { afterEach, expect, test, vi } from 'vitest'

import { FieldIndex } from '../field-index'
import { compileRefine } from './compile'
import { parseRefine } from './parse'
import type { Value } from './query'
import { indexRows } from './index-rows'
import { makeServer } from './testing/rows'
import { choiceTest, textTest } from './text-test'

const numbers = Array.from({ length: 60 }, (_, number) => number)
const rows = numbers.map((number) =>
  makeServer({
    id: `id-${number}`,
    tags: [`owner=${number}`, `bare-${number}`],
    metadata: { owner: `${number}` },
    fixed: [`10.0.0.${number}`],
    mac: `fa:16:3e:00:00:${number}`,
  }),
)

afterEach(() => vi.restoreAllMocks())

test.each([
  ['id:', (number: number) => `=id-${number}`],
  ['tag.owner:', String],
  ['tag:', (number: number) => `owner=${number}`],
  ['tag:', (number: number) => `="owner=${number}"`],
  ['metadata:', (number: number) => `owner=${number}`],
  ['ip:', (number: number) => `10.0.0.${number}`],
  ['mac:', (number: number) => `="fa:16:3e:00:00:${number}"`],
])('a list after %s goes through the rows once, however long it is', (name, write) => {
  const indexes = indexRows(rows, null)
  const marked = vi.spyOn(FieldIndex.prototype, 'markCodes')
  const visited = vi.spyOn(indexes, 'visitPairs')
  const { query, problems } = parseRefine(name + numbers.slice(0, 50).map(write).join(','))
  expect(problems).toEqual([])
  const found = compileRefine(query, { indexes, now: 0, raw: null }).rows()
  expect([...found]).toEqual(numbers.slice(0, 50))
  expect(marked.mock.calls.length + visited.mock.calls.length).toBeLessThanOrEqual(1)
})

test.each([
  ['texts', textTest],
  ['choices', choiceTest],
])('exact values of %s are looked up, not compared one after the other', (_what, testOf) => {
  let reads = 0
  const values = numbers.map((number): Value => {
    return {
      kind: 'exact',
      get text() {
        reads += 1
        return `id-${number}`
      },
    }
  })
  const holds = testOf(values)
  reads = 0
  expect([holds('id-59', 'id-59'), holds('id-59', 'ID-59'), holds('x', 'x')]).toEqual([
    true,
    false,
    false,
  ])
  expect(reads).toBe(0)
})
