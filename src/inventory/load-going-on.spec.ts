import { describe, expect, test } from 'vitest'

import { load } from './load'
import { isPaused, type Loaded, nothingLoaded } from './loaded'
import {
  collect,
  numbersAsked,
  pagesOf,
  sourceOf,
  untouched,
  unused,
} from './testing/scripted-load'
import { failure, lettersOf, pageOf } from './testing/scripted-source'
import { virtualTime } from './testing/virtual-time'

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
    expect(numbersAsked(rest)).toEqual([3, 4, 1])
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
      if (number === 3) void time.sleep(50, unused).then(() => controller.abort(reason))
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
    expect(numbersAsked(source)).toEqual([3, 5, 1])
    expect(lettersOf(states[0] ?? untouched)).toBe('abcdef')
    expect(lettersOf(last)).toBe('abcdefghijkl')
    expect(last).toMatchObject({ stopped: false, end: 'complete' })
  })
})
