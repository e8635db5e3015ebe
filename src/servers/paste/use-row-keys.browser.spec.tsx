import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'

import type { Row } from '~/api/server'
import { makeServer } from '~/inventory/refine/testing/rows'

import { useRowKeys } from './use-row-keys'

function rowsNamed(prefix: string, count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => makeServer({ id: `${prefix}${at}` }))
}

test('a row is looked up among all of them, also while others come in their place', async () => {
  const [first, other] = [rowsNamed('a', 30_000), rowsNamed('b', 30_000)]
  const states: { last: boolean; whole: boolean }[] = []
  const { result, rerender } = await renderHook(
    (rows: readonly Row[] = first) => {
      const known = useRowKeys(rows)
      const last = (id: string) => known?.keys.rowsOf(id).length === 1
      if (known !== null) {
        states.push({ last: last('a29999') || last('b29999'), whole: known.whole })
      }
      return known
    },
    { initialProps: first },
  )
  await expect.poll(() => result.current?.whole).toBe(true)
  await rerender(other)
  expect(result.current?.keys.rowsOf('a29999')).toHaveLength(1)
  expect(result.current?.whole).toBe(false)
  await expect.poll(() => result.current?.whole).toBe(true)
  expect(result.current?.keys.rowsOf('b29999')).toHaveLength(1)
  expect(result.current?.keys.rowsOf('a29999')).toEqual([])
  await rerender([...other, ...rowsNamed('c', 30_000)])
  await expect.poll(() => result.current?.keys.rowsOf('c29999').length).toBe(1)
  expect(states.every(({ last }) => last)).toBe(true)
  expect(states.some(({ whole }) => !whole)).toBe(true)
})
