import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { ApiError } from '~/api/error'
import type { Page } from '~/api/page'

import { isPaused, type Loaded, nothingLoaded } from './loaded'
import { collect } from './testing/scripted-load'
import { failure, lettersOf, pageOf, scriptedSource } from './testing/scripted-source'
import { virtualTime } from './testing/virtual-time'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** An API with some servers that may repeat rows, fail, throttle and take its time. */
const api = fc.record({
  paging: fc.constantFrom('offset' as const, 'marker' as const),
  pages: fc.array(
    fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 1, maxLength: 3 }),
    {
      maxLength: 9,
    },
  ),
  countOff: fc.option(fc.integer({ min: -9, max: 9 })),
  delays: fc.array(fc.nat(400), { minLength: 1, maxLength: 7 }),
  troubles: fc.array(
    fc.constantFrom(null, null, null, null, 'server-error', 'throttled', 'timeout', 'forbidden'),
    { minLength: 1, maxLength: 11 },
  ),
  target: fc.constantFrom(4, 10, Number.POSITIVE_INFINITY),
})
type Api = typeof api extends fc.Arbitrary<infer Value> ? Value : never

/** Answers by the number of the request: troubles run out in time, as those of the world do. */
function serve({ paging, pages, countOff, delays, troubles }: Api) {
  const time = virtualTime()
  const rows = pages.join('').length
  const count = countOff === null ? null : Math.max(0, rows + countOff)
  const source = scriptedSource(time, { paging, pageSize: 3 }, ({ number }) => {
    const request = source.asked.length
    const trouble = troubles[request - 1] ?? null
    const give: Page | ApiError =
      trouble === null ? pageOf(pages[number - 1] ?? '', count) : failure(trouble)
    return { after: delays[request % delays.length] ?? 0, give }
  })
  return { time, source }
}

/** Each letter in the place where it came first, from all pages that were read. */
function rowsNaively({ pages }: Loaded): string {
  const numbers = [...pages.keys()].toSorted((one, other) => one - other)
  const all = numbers.map((number) => lettersOf(pages.get(number) ?? { rows: [] })).join('')
  return [...new Set(all)].join('')
}

function rowsRead({ pages }: Loaded): number {
  return [...pages.values()].reduce((sum, { rows }) => sum + rows.length, 0)
}

function checkState(state: Loaded, before: Loaded | undefined): void {
  const rows = lettersOf(state)
  expect(new Set(rows).size).toBe(rows.length)
  expect(state.rows.length + state.repeated).toBeLessThanOrEqual(rowsRead(state))
  if (before === undefined) return
  // Nothing that was on the screen goes away.
  expect(
    lettersOf(before)
      .split('')
      .filter((letter) => !rows.includes(letter)),
  ).toEqual([])
  expect(state.pages.size).toBeGreaterThanOrEqual(before.pages.size)
}

function checkLast(last: Loaded): void {
  expect(lettersOf(last)).toBe(rowsNaively(last))
  expect(last.rows.length + last.repeated).toBe(rowsRead(last))
  expect(last.waiting).toBeNull()
  // One reason why it went no further, and only one.
  const reasons = [last.end !== null, last.failures.length > 0, isPaused(last)]
  expect(reasons.filter(Boolean)).toHaveLength(1)
  // The first page is asked for once more at the end, when it is there.
  for (const { page } of last.failures) if (page > 1) expect(last.pages.has(page)).toBe(false)
}

test('whatever the API does, each state is true, and going on ends with everything', async () => {
  await fc.assert(
    fc.asyncProperty(api, async (api) => {
      const { time, source } = serve(api)
      let last = nothingLoaded(api.target)
      for (let round = 0; last.end === null; round += 1) {
        expect(round).toBeLessThan(30)
        const first = round === 0
        const rowsBefore = last
        const { states, last: reached } = await collect(time, source, { start: last })
        for (const [at, state] of states.entries()) {
          const before = at === 0 ? rowsBefore : states[at - 1]
          checkState(state, before)
          // In a first load rows are only ever added behind those that are there.
          if (first && before !== undefined) {
            expect(lettersOf(state).startsWith(lettersOf(before))).toBe(true)
          }
        }
        checkLast(reached)
        last = isPaused(reached) ? { ...reached, target: Number.POSITIVE_INFINITY } : reached
      }
      expect(source.mostUnderWay()).toBeLessThanOrEqual(api.paging === 'marker' ? 1 : 6)
      const read = source.asked.filter(({ number }) => number <= last.pages.size)
      expect(new Set(read.map(({ number }) => number)).size).toBe(last.pages.size)
      if (last.end === 'complete' && last.pages.size > api.pages.length) {
        expect(new Set(lettersOf(last))).toEqual(new Set(api.pages.join('')))
      }
    }),
    { numRuns: 400 },
  )
})
