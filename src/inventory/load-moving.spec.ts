import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PagePlace } from './page-source'
import { isPaused, type Loaded, nothingLoaded } from './loaded'
import { collect, numbersAsked, sourceOf, untouched } from './testing/scripted-load'
import { failure, lettersOf, pageOf, scriptedSource } from './testing/scripted-source'
import { virtualTime } from './testing/virtual-time'

const pageSize = 3

/** What happens to a list: a server comes, newest first, or the one at a place, as a part of the whole, goes. */
type Change = 'comes' | number

/** A list of servers, newest first, to which `changes[n]` happen before request `n` is answered. */
function movingList(paging: 'offset' | 'marker', counts: boolean, size: number) {
  let born = size
  let ids = Array.from({ length: size }, (_, at) => idOf(size - 1 - at))
  const states = [ids.join('')]

  function change(what: Change): void {
    if (what === 'comes') ids = [idOf(born++), ...ids]
    else ids = ids.toSpliced(Math.floor(what * ids.length), 1)
    states.push(ids.join(''))
  }

  function answer({ number, marker, glance = false }: PagePlace) {
    const after = marker === null ? -1 : ids.indexOf(marker)
    if (paging === 'marker' && marker !== null && after === -1) return failure('invalid-request')
    const first = paging === 'marker' ? after + 1 : (number - 1) * pageSize
    const page = ids.slice(first, first + (glance ? 1 : pageSize))
    return pageOf(page.join(''), counts ? ids.length : null)
  }

  return { states, change, answer }
}

function idOf(number: number): string {
  return String.fromCharCode(0x4e00 + number)
}

const change = fc.oneof(
  fc.constant('comes' as const),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
)
const happenings = fc.array(
  fc.record({
    changes: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(change, { maxLength: 3 }) },
    ),
    trouble: fc.constantFrom(null, null, null, null, null, 'server-error' as const),
    delay: fc.nat(400),
  }),
  { maxLength: 14 },
)
const anyWalk = fc.record({
  kind: fc.constantFrom(
    { paging: 'offset', counts: true } as const,
    { paging: 'marker', counts: true } as const,
    { paging: 'marker', counts: false } as const,
  ),
  size: fc.nat(14),
  happenings,
  target: fc.constantFrom(4, 7, Number.POSITIVE_INFINITY),
})

type Walk = typeof anyWalk extends fc.Arbitrary<infer Value> ? Value : never

/** Loads until the list ends, going on after pauses and failures as a person would. */
async function loadToEnd({ kind, size, happenings, target }: Walk) {
  const time = virtualTime()
  const list = movingList(kind.paging, kind.counts, size)
  const source = scriptedSource(time, { paging: kind.paging, pageSize }, (place) => {
    const { changes = [], trouble = null, delay = 10 } = happenings[source.asked.length - 1] ?? {}
    for (const change of changes) list.change(change)
    return {
      after: delay,
      give: trouble === null ? list.answer(place) : failure(trouble),
    }
  })
  let last: Loaded = nothingLoaded(target)
  for (let round = 0; last.end === null; round += 1) {
    expect(round).toBeLessThan(30)
    ;({ last } = await collect(time, source, { start: last }))
    if (isPaused(last)) last = { ...last, target: Number.POSITIVE_INFINITY }
  }
  return { last, states: list.states }
}

function sorted(ids: string): string {
  return ids.split('').toSorted().join('')
}

test('a list that ends complete holds what there was at some moment, or says that it changed', async () => {
  await fc.assert(
    fc.asyncProperty(anyWalk, async (walk) => {
      const { last, states } = await loadToEnd(walk)
      const ids = lettersOf(last)
      expect(new Set(ids).size).toBe(ids.length)
      if (states.length === 1) expect(last.end).toBe('complete')
      if (last.end !== 'complete') {
        // As many new servers as a page holds make the next page look like the one before.
        expect(['changed', 'marker-refused', 'repeated-page']).toContain(last.end)
      } else if (walk.kind.counts) {
        expect(states.map(sorted)).toContain(sorted(ids))
      } else {
        // Without a count nothing tells that a server went whose page was read; but none that stayed is missing.
        const [before = ''] = states
        const stayed = before.split('').filter((id) => states.every((ids) => ids.includes(id)))
        expect(ids.split('')).toEqual(expect.arrayContaining(stayed))
        expect(states.join('').split('')).toEqual(expect.arrayContaining(ids.split('')))
      }
    }),
    { numRuns: 3000 },
  )
})

describe('a list that moved', () => {
  test('between two pages, with as many servers as before, is found out by its first page', async () => {
    const time = virtualTime()
    // Server a goes and n comes after the first page: d is on no page any more, and no count tells.
    const source = sourceOf(time, 'abc/7 def/7 g/7', (number, attempt) =>
      number === 1 && attempt === 2 ? { give: pageOf('nbc', 7) } : undefined,
    )
    const { last } = await collect(time, source)
    expect(last.end).toBe('changed')
    expect(lettersOf(last)).toBe('abcdefg')
    expect(numbersAsked(source)).toEqual([1, 2, 3, 1])
    expect(source.asked.at(-1)).toMatchObject({ cache: 'reload', glance: true })
  })

  test('is found out without a count by a first page that lost a server', async () => {
    const time = virtualTime()
    const source = sourceOf(
      time,
      'abc def ',
      (number, attempt) => (number === 1 && attempt === 2 ? { give: pageOf('ab') } : undefined),
      'marker',
    )
    expect((await collect(time, source)).last.end).toBe('changed')
    expect(source.asked.at(-1)).toMatchObject({ number: 1, cache: 'reload', glance: false })
  })

  test('is found out by marker after one page, where its last server went and another one came', async () => {
    const time = virtualTime()
    const source = sourceOf(
      time,
      'bcd/4 /4',
      (number, attempt) => (number === 1 && attempt === 2 ? { give: pageOf('a', 4) } : undefined),
      'marker',
    )
    const { last } = await collect(time, source)
    expect(last.end).toBe('changed')
    expect(numbersAsked(source)).toEqual([1, 2, 1])
  })

  test.each([
    ['the first answer', 'abc def/7 g/7', pageOf('abc', 7), false],
    ['the last look', 'abc/7 def/7 g/7', pageOf('a'), true],
  ])('is no list whose count only %s lacks', async (_, pages, again, glance) => {
    const time = virtualTime()
    const source = sourceOf(time, pages, (number, attempt) =>
      number === 1 && attempt === 2 ? { give: again } : undefined,
    )
    expect((await collect(time, source)).last.end).toBe('complete')
    expect(source.asked.at(-1)).toMatchObject({ glance })
  })

  test('the order within a page does not count', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/4 d/4', (number, attempt) =>
      number === 1 && attempt === 2 ? { give: pageOf('cab', 4) } : undefined,
    )
    expect((await collect(time, source)).last.end).toBe('complete')
  })

  test('before a failed page was asked for again', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/9 def/9 ghi/9 /9', (number) =>
      number === 2 ? { give: failure('timeout') } : undefined,
    )
    const { last } = await collect(time, source)
    const { last: whole } = await collect(time, sourceOf(time, 'abc/8 efg/8 hi/8 /8'), {
      start: last,
    })
    expect(whole.end).toBe('changed')
    expect(lettersOf(whole)).toBe('abcefghi')
  })

  test('while it was paused', async () => {
    const time = virtualTime()
    const { last } = await collect(time, sourceOf(time, 'abc/6 def/6 /6'), {
      start: nothingLoaded(3),
    })
    expect(isPaused(last)).toBe(true)
    const start = { ...last, target: Number.POSITIVE_INFINITY }
    const { last: whole } = await collect(time, sourceOf(time, 'bcd/5 ef/5'), { start })
    expect(whole.end).toBe('changed')
    expect(lettersOf(whole)).toBe('abcef')
  })
})

test('the first page, asked for once more in vain, is asked for again by the next load', async () => {
  const time = virtualTime()
  const source = sourceOf(time, 'abc/4 d/4', (number, attempt) =>
    number === 1 && attempt === 2 ? { give: failure('server-error') } : undefined,
  )
  const { last } = await collect(time, source)
  expect(last).toMatchObject({ end: null, failures: [{ page: 1 }] })
  expect(lettersOf(last)).toBe('abcd')
  const again = sourceOf(time, 'abc/4 d/4')
  expect((await collect(time, again, { start: last })).last.end).toBe('complete')
  expect(numbersAsked(again)).toEqual([1])
})

describe('a marker that the API refuses', () => {
  test.each(['invalid-request', 'not-found'] as const)('with %s ends the load', async (kind) => {
    const time = virtualTime()
    const source = sourceOf(
      time,
      'abc def',
      (number) => (number === 3 ? { give: failure(kind) } : undefined),
      'marker',
    )
    const { last } = await collect(time, source)
    expect(last).toMatchObject({ end: 'marker-refused', failures: [] })
    expect(lettersOf(last)).toBe('abcdef')
  })

  test('is not there on the first page, nor where pages have numbers', async () => {
    const time = virtualTime()
    const refuse = () => ({ give: failure('invalid-request') })
    const first = await collect(time, sourceOf(time, '', refuse, 'marker'))
    expect(first.last).toEqual({ ...untouched, failures: [expect.objectContaining({ page: 1 })] })
    const second = sourceOf(time, 'abc/4', (number) => (number === 2 ? refuse() : undefined))
    expect((await collect(time, second)).last).toMatchObject({ end: null, failures: [{ page: 2 }] })
  })
})
