import { describe, expect, test } from 'vitest'

import type { Page } from '~/api/page'

import { load, type PageSource } from './load'
import {
  discrepancy,
  isComplete,
  isPaused,
  type LoadEnd,
  type Loaded,
  nothingLoaded,
} from './loaded'
import {
  failure,
  lettersOf,
  pageOf,
  type ScriptedAnswer,
  type ScriptedSource,
  scriptedSource,
} from './testing/scripted-source'
import { type VirtualTime, virtualTime } from './testing/virtual-time'

const unused = new AbortController().signal
const untouched = nothingLoaded(Number.POSITIVE_INFINITY)

async function collect(
  time: VirtualTime,
  source: PageSource,
  { start = untouched, signal = unused } = {},
) {
  const states: Loaded[] = []
  const loading = async () => {
    for await (const state of load(source, start, { ...time, signal })) states.push(state)
  }
  await time.run(loading())
  return { states, last: states.at(-1) ?? start }
}

/** `abc/5 de/5`: a page with three rows of five, then one with the other two; no number means no count. */
function pagesOf(text: string): readonly Page[] {
  return text.split(' ').map((each) => {
    const [rows = '', count] = each.split('/')
    return pageOf(rows, count === undefined ? null : Number(count))
  })
}

/** A source of such pages by number; `others` answers first, where it does not say undefined. */
function sourceOf(
  time: VirtualTime,
  text: string,
  others: (number: number, attempt: number) => ScriptedAnswer | undefined = () => undefined,
  paging: PageSource['paging'] = 'offset',
): ScriptedSource {
  const pages = pagesOf(text)
  return scriptedSource(time, { paging, pageSize: 3 }, ({ number }, attempt) => {
    const page = pages[number - 1] ?? new Error(`Nobody expected page ${number}.`)
    return others(number, attempt) ?? { give: page }
  })
}

function numbersAsked(source: ScriptedSource): readonly number[] {
  return source.asked.map(({ number }) => number)
}

type Case = [
  about: string,
  steps: string,
  rows: string,
  end: LoadEnd,
  repeated: number,
  off: number,
]

const byOffset: readonly Case[] = [
  ['nothing there', '/0', '', 'complete', 0, 0],
  ['one short page', 'ab/2', 'ab', 'complete', 0, 0],
  ['pages, the last one short', 'abc/5 de/5', 'abcde', 'complete', 0, 0],
  ['a full last page is followed by an empty one', 'abc/3 /3', 'abc', 'complete', 0, 0],
  ['a short page before the count is reached ends nothing', 'ab/4 cd/4', 'abcd', 'complete', 0, 0],
  ['a count too high', 'abc/9 d/9 /9', 'abcd', 'complete', 0, -5],
  ['a count too low', 'abc/1 def/1 g/1', 'abcdefg', 'complete', 0, 6],
  ['no count at all', 'abc d ', 'abcd', 'complete', 0, 0],
  ['the newest count holds', 'abc/6 d/4', 'abcd', 'complete', 0, 0],
  ['a count that grows', 'abc/5 def/8 gh/8', 'abcdefgh', 'complete', 0, 0],
  ['rows that moved to the next page count once', 'abc/6 cde/6 /6', 'abcde', 'complete', 1, -1],
  ['a short page of rows that moved', 'abc/4 c/4', 'abc', 'complete', 1, -1],
  ['the same page again', 'abc/7 abc/7 abc/7', 'abc', 'repeated-page', 6, 0],
  ['the same page again, without a count', 'abc abc', 'abc', 'repeated-page', 3, 0],
  ['a server twice in one page', 'aba/3 /3', 'ab', 'complete', 1, -1],
  ['rows without id are kept, each of them', 'a??/5 ?b/5', 'a???b', 'complete', 0, 0],
]

const byMarker: readonly Case[] = [
  ['nothing there', '', '', 'complete', 0, 0],
  ['a short page ends nothing', 'ab c ', 'abc', 'complete', 0, 0],
  ['full pages', 'abc def ', 'abcdef', 'complete', 0, 0],
  ['the same page again', 'abc abc', 'abc', 'repeated-page', 3, 0],
  ['pages in a circle', 'abc def abc', 'abcdef', 'repeated-page', 3, 0],
  ['rows that moved to the next page count once', 'abc cd ', 'abcd', 'complete', 1, 0],
  ['no marker to go on from', 'ab?', 'ab?', 'no-marker', 0, 0],
  ['a row without id before the last one', 'a?c ', 'a?c', 'complete', 0, 0],
]

describe.each([
  { paging: 'offset', cases: byOffset },
  { paging: 'marker', cases: byMarker },
] as const)('paging by $paging', ({ paging, cases }) => {
  test.each(cases)('%s: %s', async (_, steps, rows, end, repeated, off) => {
    const time = virtualTime()
    const source = sourceOf(time, steps, undefined, paging)
    const { last } = await collect(time, source)
    expect(lettersOf(last)).toBe(rows)
    expect(last).toMatchObject({ end, repeated, failures: [], waiting: null, stopped: false })
    expect(isComplete(last)).toBe(end === 'complete')
    expect(discrepancy(last)).toBe(off)
    const numbers = pagesOf(steps).map((_, at) => at + 1)
    expect([...last.pages.keys()].toSorted((one, other) => one - other)).toEqual(numbers)
    expect(numbersAsked(source)).toEqual(numbers)
  })
})

test('by marker, pages come one after the other, and each is on the screen before long', async () => {
  const time = virtualTime()
  const source = sourceOf(time, 'abc def ghi ', () => undefined, 'marker')
  const { states } = await collect(time, source)
  expect(source.asked.map(({ marker }) => marker)).toEqual([null, 'c', 'f', 'i'])
  expect(source.mostUnderWay()).toBe(1)
  expect(states.map(lettersOf)).toEqual(['abc', 'abcdefghi'])

  const slowly = virtualTime()
  const slow = scriptedSource(slowly, { paging: 'marker', pageSize: 3 }, ({ number }) => ({
    after: 200,
    give: pageOf(['abc', 'def', ''][number - 1] ?? ''),
  }))
  expect((await collect(slowly, slow)).states.map(lettersOf)).toEqual(['abc', 'abcdef', 'abcdef'])
})

describe('several pages at once', () => {
  const sixty = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01234567'
  const twenty = Array.from({ length: 20 }, (_, at) => `${sixty.slice(at * 3, at * 3 + 3)}/59`)
  const script = twenty.join(' ').replace('567/59', '56/59')

  test('the first page comes alone, and never more are under way than six', async () => {
    const time = virtualTime()
    const log: string[] = []
    const source = sourceOf(time, script, (number) => {
      log.push(`ask ${number} at ${time.now()}`)
      return undefined
    })
    const { last } = await collect(time, source)
    expect(log.slice(0, 3)).toEqual(['ask 1 at 0', 'ask 2 at 10', 'ask 3 at 10'])
    expect(source.mostUnderWay()).toBe(6)
    expect(numbersAsked(source)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    expect(lettersOf(last)).toBe(sixty.slice(0, 59))
    expect(last.end).toBe('complete')
  })

  test('answers in any order end in the order of the pages, and no row moves on the way', async () => {
    const time = virtualTime()
    const source = sourceOf(time, script, (number) => ({
      after: (number * 7919) % 1000,
      give: pagesOf(script)[number - 1] ?? new Error('No such page.'),
    }))
    const { states, last } = await collect(time, source)
    expect(lettersOf(last)).toBe(sixty.slice(0, 59))
    expect(states.length).toBeGreaterThan(5)
    for (const state of states) expect(sixty.startsWith(lettersOf(state))).toBe(true)
  })

  test('a page is shown within 150 ms, even when the next one takes long', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/9 def/9 ghi/9 ', (number) => ({
      after: [10, 20, 5000, 10][number - 1] ?? 0,
      give: pagesOf('abc/9 def/9 ghi/9 ')[number - 1] ?? new Error('No such page.'),
    }))
    const shown: [number, string][] = []
    const loading = async () => {
      for await (const state of load(source, untouched, { ...time, signal: unused })) {
        shown.push([time.now(), lettersOf(state)])
      }
    }
    await time.run(loading())
    expect(shown.slice(0, 2)).toEqual([
      [10, 'abc'],
      [160, 'abcdef'],
    ])
  })

  test('beyond the count, pages are asked for one by one', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/3 def/3 ghi/3 j/3')
    const { last } = await collect(time, source)
    expect(source.mostUnderWay()).toBe(1)
    expect(lettersOf(last)).toBe('abcdefghij')
    expect(discrepancy(last)).toBe(7)
  })

  test('a row that came twice is the one of the page that arrived last', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/9 cde/9 efg/9 ', (number) => {
      const page = pagesOf('abc/9 cde/9 efg/9 ')[number - 1] ?? new Error('No such page.')
      return number === 2 ? { after: 500, give: page } : { give: page }
    })
    const { last } = await collect(time, source)
    expect(lettersOf(last)).toBe('abcdefg')
    expect(last.rows.map(({ source }) => source.url)).toEqual([
      '/abc',
      '/abc',
      '/cde',
      '/cde',
      '/cde',
      '/efg',
      '/efg',
    ])
    expect(last).toMatchObject({ repeated: 2, end: 'complete' })
    expect(discrepancy(last)).toBe(-2)
  })
})

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
    expect(numbersAsked(again)).toEqual([3, 7, 11])
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
    expect(source.asked.length).toBeLessThanOrEqual(6)
    expect(lettersOf(last)).toBe('abc')
  })

  test.each([
    'unauthorized',
    'forbidden',
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
    expect(time.now()).toBe(7030)
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

describe('a soft stop', () => {
  const pages = 'abc/9 def/9 ghi/9 /9'

  test('pauses, and going on asks for the rest only', async () => {
    const time = virtualTime()
    const source = sourceOf(time, pages)
    const { last } = await collect(time, source, { start: nothingLoaded(6) })
    expect(numbersAsked(source)).toEqual([1, 2])
    expect(last).toMatchObject({ end: null, failures: [], stopped: false })
    expect(isPaused(last)).toBe(true)

    const rest = sourceOf(time, pages)
    const start = { ...last, target: Number.POSITIVE_INFINITY }
    const { states, last: whole } = await collect(time, rest, { start })
    expect(numbersAsked(rest)).toEqual([3, 4])
    expect(lettersOf(states[0] ?? untouched)).toBe('abcdef')
    expect(lettersOf(whole)).toBe('abcdefghi')
    expect(whole.end).toBe('complete')
  })

  test('rows that came twice count for the pause', async () => {
    const time = virtualTime()
    const { last } = await collect(time, sourceOf(time, 'abc/9 cde/9 efg/9'), {
      start: nothingLoaded(6),
    })
    expect(last.rows).toHaveLength(5)
    expect(isPaused(last)).toBe(true)
  })

  test('with all that is counted read, makes sure instead of pausing', async () => {
    const time = virtualTime()
    const { last } = await collect(time, sourceOf(time, 'abc/6 def/6 /6'), {
      start: nothingLoaded(6),
    })
    expect(last.end).toBe('complete')

    const more = sourceOf(time, 'abc/6 def/6 ghi/6')
    const { last: paused } = await collect(time, more, { start: nothingLoaded(6) })
    expect(lettersOf(paused)).toBe('abcdefghi')
    expect(isPaused(paused)).toBe(true)
  })

  test('pauses a walk by marker, too', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc def ghi ', () => undefined, 'marker')
    const { last } = await collect(time, source, { start: nothingLoaded(4) })
    expect(lettersOf(last)).toBe('abcdef')
    expect(isPaused(last)).toBe(true)
  })
})

describe('a load that is given up', () => {
  test('ends in the reason of its signal and shows nothing more', async () => {
    const time = virtualTime()
    const controller = new AbortController()
    const reason = new Error('left the tab')
    const source = sourceOf(time, 'abc/99', (number) => {
      if (number > 2) controller.abort(reason)
      return number === 1 ? undefined : { after: 500, give: pageOf('def', 99) }
    })
    const states: Loaded[] = []
    const loading = async () => {
      const host = { ...time, signal: controller.signal }
      for await (const state of load(source, untouched, host)) states.push(state)
    }
    await expect(time.run(loading())).rejects.toBe(reason)
    expect(states.map(lettersOf)).toEqual(['abc'])
  })

  test('also while it waits', async () => {
    const time = virtualTime()
    const controller = new AbortController()
    const source = sourceOf(time, '/0', () => ({ give: failure('throttled', 60) }))
    const loading = async () => {
      const host = { ...time, signal: controller.signal }
      for await (const { waiting } of load(source, untouched, host)) {
        if (waiting !== null) controller.abort('enough')
      }
    }
    await expect(time.run(loading())).rejects.toBe('enough')
    expect(time.now()).toBe(10)
  })

  test('goes on where it stood, with the rows in their places', async () => {
    const time = virtualTime()
    const pages = 'abc/12 def/12 ghi/12 jkl/12 /12'
    const [one, two, three, four] = pagesOf(pages)
    if (!one || !two || !three || !four) throw new Error('There are four pages.')
    const start: Loaded = {
      ...untouched,
      // The page in between was under way, so the rows behind it were not shown.
      pages: new Map([
        [1, one],
        [2, two],
        [4, four],
      ]),
      rows: [...one.rows, ...two.rows],
      count: 12,
      stopped: true,
    }
    const source = sourceOf(time, pages)
    const { states, last } = await collect(time, source, { start })
    expect(numbersAsked(source)).toEqual([3, 5])
    expect(lettersOf(states[0] ?? untouched)).toBe('abcdef')
    expect(lettersOf(last)).toBe('abcdefghijkl')
    expect(last).toMatchObject({ stopped: false, end: 'complete' })
  })
})

test('every state says when its newest page came', async () => {
  const time = virtualTime()
  const source = scriptedSource(time, { paging: 'offset', pageSize: 2 }, ({ number }) => ({
    after: 300,
    give: pageOf(number === 1 ? 'ab' : 'c', 3),
  }))
  const { states } = await collect(time, source)
  expect(states.map(({ updatedAt }) => updatedAt)).toEqual([300, 600])
})

test('states that were handed out do not change', async () => {
  const time = virtualTime()
  const source = scriptedSource(time, { paging: 'offset', pageSize: 2 }, ({ number }) => ({
    after: 300,
    give: pageOf(['ab', 'cd', ''][number - 1] ?? '', 4),
  }))
  const { states } = await collect(time, source)
  expect(states.map(lettersOf)).toEqual(['ab', 'abcd', 'abcd'])
  expect(states.map(({ pages }) => pages.size)).toEqual([1, 2, 3])
})

test('a list without end is given up after 10,000 pages', async () => {
  const [row] = pageOf('a').rows
  if (row === undefined) throw new Error('The page has a row.')
  const source: PageSource = {
    paging: 'offset',
    pageSize: 1,
    fetchPage: async ({ number }) => {
      return { rows: [{ ...row, id: `${number}` }], count: null, marker: `${number}`, url: '' }
    },
  }
  const { last } = await collect(virtualTime(), source)
  expect(last.end).toBe('page-limit')
  expect(last.pages.size).toBe(10_000)
  expect(last.rows).toHaveLength(10_000)
})
