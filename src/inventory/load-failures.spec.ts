import { describe, expect, test } from 'vitest'

import { isPaused } from './loaded'
import { collect, numbersAsked, sourceOf, untouched } from './testing/scripted-load'
import { failure, lettersOf, pageOf, scriptedSource } from './testing/scripted-source'
import { virtualTime } from './testing/virtual-time'

describe('pages that fail', () => {
  const ten = 'abc/30 def/30 ghi/30 jkl/30 mno/30 pqr/30 stu/30 vwx/30 yzA/30 BCD/30 /30'

  test('others load, and loading again asks for exactly those that failed', async () => {
    const time = virtualTime()
    const error = failure('server-error')
    const source = sourceOf(time, ten, (number) =>
      number === 3 || number === 7 ? { give: error } : undefined,
    )
    const { last } = await collect(time, source)
    expect(last).toMatchObject({
      end: null,
      failures: [
        { page: 3, error },
        { page: 7, error },
      ],
    })
    expect(lettersOf(last)).toBe('abcdefjklmnopqrvwxyzABCD')
    expect(isPaused(last)).toBe(false)

    const again = sourceOf(time, ten)
    const { states, last: whole } = await collect(time, again, { start: last })
    expect(numbersAsked(again)).toEqual([3, 7, 11, 1])
    expect(states[0]).toMatchObject({ failures: [] })
    expect(lettersOf(states[0] ?? untouched)).toBe(lettersOf(last))
    expect(lettersOf(whole)).toBe('abcdefghijklmnopqrstuvwxyzABCD')
    expect(whole).toMatchObject({ end: 'complete', failures: [] })
  })

  test('a page in between is asked for again, even when the count has shrunk since', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/9 def/9 ghi/9', (number) =>
      number === 2 ? { give: failure('timeout') } : undefined,
    )
    const { last } = await collect(time, source)
    const again = sourceOf(time, 'abc/9 d/4 ghi/9 ')
    const { last: whole } = await collect(time, again, { start: { ...last, count: 3 } })
    expect(numbersAsked(again)).toEqual([2, 4])
    expect(lettersOf(whole)).toBe('abcdghi')
  })

  test('rows behind a page that failed wait for those before them, and none moves', async () => {
    const time = virtualTime()
    const source = sourceOf(time, ten, (number) => {
      if (number === 2) return { give: failure('server-error') }
      return number === 4 ? { after: 2000, give: pageOf('jkl', 30) } : undefined
    })
    const { states, last } = await collect(time, source)
    for (const state of states) {
      expect(lettersOf(last).startsWith(lettersOf(state))).toBe(true)
    }
    expect(lettersOf(last)).toBe('abcghijklmnopqrstuvwxyzABCD')
  })

  test('after three of them the rest is not tried', async () => {
    const time = virtualTime()
    const source = sourceOf(time, ten, (number) =>
      number > 1 ? { give: failure('server-error') } : undefined,
    )
    const { last } = await collect(time, source)
    // Those that were under way with the third one may fail as well.
    expect(last.failures.length).toBeGreaterThanOrEqual(3)
    expect(last.failures.map(({ page }) => page)).toEqual(numbersAsked(source).slice(1))
    // The first page, two that failed, and six that are under way at most.
    expect(source.asked.length).toBeLessThanOrEqual(9)
    expect(lettersOf(last)).toBe('abc')
  })

  test.each([
    'login-required',
    'unauthorized',
    'forbidden',
    'caller-refused',
    'project-unavailable',
    'not-found',
    'wrong-project',
    'invalid-request',
    'offline',
  ] as const)('%s stops the load at once', async (kind) => {
    const time = virtualTime()
    const error = failure(kind)
    const source = sourceOf(time, ten, () => ({ give: error }))
    const { states } = await collect(time, source)
    expect(numbersAsked(source)).toEqual([1])
    expect(states).toEqual([{ ...untouched, failures: [{ page: 1, error, at: 10 }] }])
  })

  test('a hopeless error does not wait for a throttled page', async () => {
    const time = virtualTime()
    const source = sourceOf(time, ten, (number) => {
      if (number === 2) return { give: failure('forbidden') }
      return number === 3 ? { give: failure('throttled', 600) } : undefined
    })
    const { last } = await collect(time, source)
    expect(time.now()).toBeLessThan(1000)
    expect(last).toMatchObject({ end: null, waiting: null, failures: [{ page: 2 }] })
  })

  test('a fault in this program is no failed page', async () => {
    const time = virtualTime()
    const source = sourceOf(time, ten, () => ({ give: new RangeError('a bug') }))
    await expect(collect(time, source)).rejects.toThrow('a bug')
  })
})

describe('throttled', () => {
  const four = 'abc/10 def/10 ghi/10 j/10'

  test('waits as long as it is told and ends complete', async () => {
    const time = virtualTime()
    const error = failure('throttled', 7)
    const source = sourceOf(time, four, (number, attempt) =>
      number === 2 && attempt === 1 ? { give: error } : undefined,
    )
    const { states, last } = await collect(time, source)
    expect(states.filter(({ waiting }) => waiting !== null)).toMatchObject([
      { waiting: { until: 7020, error }, end: null },
    ])
    expect(lettersOf(last)).toBe('abcdefghij')
    expect(last).toMatchObject({ end: 'complete', waiting: null, failures: [] })
    expect(time.now()).toBe(7040)
  })

  test('the longest of several waits holds', async () => {
    const time = virtualTime()
    const source = sourceOf(time, four, (number, attempt) => {
      if (attempt > 1) return undefined
      if (number === 2) return { give: failure('throttled', 9) }
      return number === 3 ? { after: 20, give: failure('throttled', 1) } : undefined
    })
    const { last } = await collect(time, source)
    expect(last.end).toBe('complete')
    expect(time.now()).toBeGreaterThan(9000)
  })

  test.each([null, 0])('told to wait %s, waits twice as long each time', async (seconds) => {
    const time = virtualTime()
    const asked: number[] = []
    const source = sourceOf(time, 'ab/2', (_, attempt) => {
      asked.push(time.now())
      return attempt < 6 ? { after: 0, give: failure('throttled', seconds) } : undefined
    })
    const { last } = await collect(time, source)
    expect(asked).toEqual([0, 1000, 3000, 7000, 15_000, 31_000])
    expect(last).toMatchObject({ end: 'complete', failures: [] })
  })

  test('requests that were refused together count as one, so that a storm ends complete', async () => {
    const time = virtualTime()
    let served = 0
    const letters = Array.from({ length: 50 }, (_, at) => String.fromCharCode(0x4e00 + at))
    const source = scriptedSource(time, { paging: 'offset', pageSize: 1 }, ({ number }) => {
      // Each second bears three requests.
      const second = Math.floor(time.now() / 1000)
      if (served >= (second + 1) * 3) return { give: failure('throttled') }
      served += 1
      return { give: pageOf(letters[number - 1] ?? '', 50) }
    })
    const { last } = await collect(time, source)
    expect(lettersOf(last)).toBe(letters.join(''))
    expect(last).toMatchObject({ end: 'complete', failures: [] })
  })

  test('gives up after eight waits in a row, and keeps what it has', async () => {
    const time = virtualTime()
    const error = failure('throttled', 2)
    const source = sourceOf(time, four, (number) => (number === 1 ? undefined : { give: error }))
    const { states, last } = await collect(time, source)
    expect(states.filter(({ waiting }) => waiting !== null)).toHaveLength(8)
    expect(lettersOf(last)).toBe('abc')
    expect(last).toMatchObject({ end: null, waiting: null, failures: [{ page: 2, error }] })
    expect(last.failures).toHaveLength(1)
  })
})
