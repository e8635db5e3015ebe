import { describe, expect, test } from 'vitest'

import { load } from './load'
import {
  collect,
  numbersAsked,
  pagesOf,
  sourceOf,
  untouched,
  unused,
} from './testing/scripted-load'
import { lettersOf } from './testing/scripted-source'
import { virtualTime } from './testing/virtual-time'

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
    expect(numbersAsked(source)).toEqual([...Array.from({ length: 20 }, (_, at) => at + 1), 1])
    expect(lettersOf(last)).toBe(sixty.slice(0, 59))
    expect(last.end).toBe('complete')
  })

  test.each([
    [2, 3],
    [3, 2],
    [12, 2],
  ])('beside others, %i lists in all, each asks for %i at once', async (lists, most) => {
    const time = virtualTime()
    const source = sourceOf(time, script)
    const { last } = await collect(time, { ...source, lists })
    expect(source.mostUnderWay()).toBe(most)
    expect(lettersOf(last)).toBe(sixty.slice(0, 59))
  })

  test('beside others, a list shows less often what has come', async () => {
    const statesOf = async (lists: number) => {
      const time = virtualTime()
      const source = sourceOf(time, script, (number) => ({
        after: 400,
        give: pagesOf(script)[number - 1] ?? new Error('No such page.'),
      }))
      return (await collect(time, { ...source, lists })).states.length
    }
    expect([await statesOf(3), await statesOf(12)]).toEqual([6, 4])
  })

  test('one page at most is asked for until the first rows are on the screen', async () => {
    const time = virtualTime()
    const log: string[] = []
    const source = sourceOf(time, script, (number) => {
      log.push(`ask ${number} at ${time.now()}`)
      return undefined
    })
    const painted = () => time.sleep(100, unused)
    const loading = async () => {
      for await (const _ of load(source, untouched, { ...time, painted, signal: unused }));
    }
    await time.run(loading())
    expect(log.slice(0, 4)).toEqual(['ask 1 at 0', 'ask 2 at 10', 'ask 3 at 110', 'ask 4 at 110'])
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

  test('a page is shown within 300 ms, even when the next one takes long', async () => {
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
      [310, 'abcdef'],
    ])
  })

  test('beyond the count, pages are asked for one by one', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/3 def/3 ghi/3 j/3')
    const { last } = await collect(time, source)
    expect(source.mostUnderWay()).toBe(1)
    expect(lettersOf(last)).toBe('abcdefghij')
    expect(last.end).toBe('miscounted')
  })

  test('a row that came twice is the one of the page that arrived last', async () => {
    const time = virtualTime()
    const source = sourceOf(time, 'abc/9 cde/9 efg/9 ', (number) => {
      const page = pagesOf('abc/9 cde/9 efg/9 ')[number - 1] ?? new Error('No such page.')
      return number === 2 ? { after: 500, give: page } : { give: page }
    })
    const { last } = await collect(time, source)
    expect(lettersOf(last)).toBe('abcdefg')
    expect(last.rows.map(({ source }) => source.answer.url)).toEqual([
      '/abc',
      '/abc',
      '/cde',
      '/cde',
      '/cde',
      '/efg',
      '/efg',
    ])
    expect(last).toMatchObject({ repeated: 2, end: 'changed' })
  })
})
