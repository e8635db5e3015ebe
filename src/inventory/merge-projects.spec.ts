import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { namedProject } from '~/api/testing/named-project'
import { toRow } from '~/api/to-row'

import { isComplete, isReload, type Loaded, nothingLoaded } from './loaded'
import { mergeProjects, projectsMerger } from './merge-projects'
import { failure, lettersOf, pageOf } from './testing/scripted-source'

const projects = ['p', 'q', 'r'].map(namedProject)

function list(letters: string, some: Partial<Loaded> = {}): Loaded {
  const page = pageOf(letters)
  return { ...nothingLoaded(10), rows: page.rows, pages: new Map([[1, page]]), ...some }
}

function merge(lists: readonly Loaded[], before: Loaded | null = null): Loaded {
  const named = lists.flatMap((loaded, at) => {
    const project = projects[at]
    return project === undefined ? [] : [{ project, loaded }]
  })
  return mergeProjects(named, before)
}

/** A list that goes on from another one. */
function grown(before: Loaded, letters: string, some: Partial<Loaded> = {}): Loaded {
  const page = pageOf(letters)
  const pages = new Map([...before.pages, [before.pages.size + 1, page] as const])
  return { ...before, pages, rows: [...before.rows, ...page.rows], ...some }
}

const complete = { end: 'complete', count: 2, updatedAt: 5 } as const

describe('several lists', () => {
  test('are complete once all of them are, and count what they count together', () => {
    const half = merge([list('ab', complete), list('c', { count: 3 })])
    expect(half).toMatchObject({ end: null, count: 5, updatedAt: 5 })
    const whole = merge([list('ab', complete), list('cd', { ...complete, updatedAt: 3 })])
    expect(whole).toMatchObject({ end: 'complete', count: 4, updatedAt: 3 })
    expect(lettersOf(whole)).toBe('abcd')
    expect([...whole.pages.keys()]).toEqual([1, 2])
    expect(whole.projects.map(({ project }) => project.id)).toEqual(['p', 'q'])
  })

  test('have no total while one does not say its own', () => {
    expect(merge([list('ab', complete), list('c')]).count).toBeNull()
  })

  test.each([
    ['changed', ['complete', 'changed'], 'changed'],
    ['one cannot go on', ['changed', 'no-marker', 'complete'], 'no-marker'],
    ['one is under way', ['changed', null], null],
  ] as const)('end as the worst of them: %s', (_, ends, end) => {
    expect(merge(ends.map((one) => list('a', { end: one }))).end).toBe(end)
  })

  test('fail where one does, and keep the rows of the others', () => {
    const failures = [{ page: 1, error: failure('forbidden'), at: 1 }]
    const merged = merge([list('ab', complete), { ...nothingLoaded(10), failures }])
    expect(lettersOf(merged)).toBe('ab')
    expect(merged.failures).toEqual(failures)
    expect(isComplete(merged)).toBe(false)
  })

  test('wait where one does', () => {
    const waiting = { until: 9, error: failure('throttled') }
    expect(merge([list('a'), list('b', { waiting })]).waiting).toBe(waiting)
  })

  test('have no total where one has more rows than its API counts', () => {
    expect(merge([list('ab', { ...complete, count: 1 }), list('cd', complete)]).count).toBeNull()
  })

  test('are reloaded once none is loaded for the first time', () => {
    const anew = list('ab', { ...complete, reloaded: 1 })
    const first = merge([anew, list('c')])
    expect(isReload(first)).toBe(false)
    const again = merge([anew, list('cd', complete)])
    expect(isReload(again)).toBe(true)
    expect(again.reloaded).toBe(3)
    const paused = list('cd', { target: 2 })
    expect(isReload(merge([anew, paused]))).toBe(true)
  })

  test('are reloaded by themselves where those are that are new', () => {
    const [one, other] = [list('a', complete), list('b', complete)]
    const first = merge([one, other])
    expect(first.byItself).toBe(false)
    const again = merge([list('a', { ...complete, byItself: true }), other], first)
    expect(again.byItself).toBe(true)
    expect(merge([one, list('c', complete)], again).byItself).toBe(false)
  })

  test('say what changed in any of them', () => {
    const change = (id: string) => ({ id, before: null, after: null })
    const changes = (id: string, since: number, whole: boolean) => ({
      changes: { since, whole, byId: new Map([[id, change(id)]]) },
    })
    const one = list('a', changes('a', 7, true))
    const merged = merge([one, list('b', changes('b', 3, true))])
    expect(merged.changes).toMatchObject({ since: 3, whole: true })
    expect(merge([one, list('b', changes('b', 3, false))]).changes?.whole).toBe(false)
    // What was not compared may have changed.
    expect(merge([one, list('b')]).changes?.whole).toBe(false)
    expect([...(merged.changes?.byId.keys() ?? [])]).toEqual(['a', 'b'])
    expect(merge([list('a'), list('b')]).changes).toBeNull()
  })

  test('tell rows apart that have no ID', () => {
    const rows = projects.map((project) =>
      toRow({ name: 'x' }, 'page 1, row 1', { answer: { url: '/', project }, index: 0 }),
    )
    const merged = merge(rows.map((row) => list('', { rows: [row] })))
    expect(merged.rows.map(({ id }) => id)).toEqual([
      'unreadable: page 1, row 1 of p',
      'unreadable: page 1, row 1 of q',
      'unreadable: page 1, row 1 of r',
    ])
  })
})

test('the list of one project is that list', () => {
  const only = list('ab', complete)
  expect(merge([only])).toBe(only)
})

test('rows that come stand behind those that are there, until a list is another one', () => {
  const [one, other] = [list('a'), list('x')]
  const first = merge([one, other])
  const longer = grown(one, 'b')
  const more = merge([longer, other], first)
  const rest = merge([longer, grown(other, 'y')], more)
  expect([first, more, rest].map(lettersOf)).toEqual(['ax', 'axb', 'axby'])
  expect(lettersOf(merge([list('cd'), grown(other, 'y')], rest))).toBe('cdxy')
})

test('a server that is sent once more stays in its place, by its newer answer', () => {
  const [one, other] = [list('ab'), list('xy')]
  const first = merge([one, other])
  const longer = grown(one, 'cd')
  const more = merge([longer, other], first)
  const [again] = pageOf('d').rows
  if (again === undefined) throw new Error('There is no row.')
  const moved = { ...longer, rows: [...longer.rows.slice(0, 3), again, ...pageOf('e').rows] }
  const last = merge([moved, other], more)
  expect([first, more, last].map(lettersOf)).toEqual(['abxy', 'abxycd', 'abxycde'])
  expect(last.rows[5]).toBe(again)
})

test('what has not changed is the same object', () => {
  const merger = projectsMerger()
  const lists = [list('a'), list('x')]
  const named = () =>
    lists.flatMap((loaded, at) => {
      const project = projects[at]
      return project === undefined ? [] : [{ project, loaded }]
    })
  const first = merger(named())
  expect(merger(named())).toBe(first)
  lists[0] = { ...list('a'), rows: lists[0]?.rows ?? [], stopped: true }
  expect(merger(named())).not.toBe(first)
  expect(merger(named()).rows).toBe(first.rows)
})

test('however lists grow, each row is there once and none moves', () => {
  const step = fc.record({ project: fc.nat(2), rows: fc.nat(3), anew: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const lists = projects.map(() => nothingLoaded(100))
      const merger = projectsMerger()
      let last = merge(lists)
      let next = 0
      for (const { project, rows, anew } of steps) {
        const letters = Array.from({ length: rows }, () =>
          String.fromCodePoint(0x4e00 + (next += 1)),
        )
        const before = lists[project] ?? nothingLoaded(100)
        lists[project] = anew ? list(letters.join('')) : grown(before, letters.join(''))
        const merged = merger(
          lists.flatMap((loaded, at) => {
            const named = projects[at]
            return named === undefined ? [] : [{ project: named, loaded }]
          }),
        )
        const all = lists.flatMap((one) => one.rows.map(({ id }) => id))
        expect(merged.rows.map(({ id }) => id).toSorted()).toEqual(all.toSorted())
        if (!anew) expect(merged.rows.slice(0, last.rows.length)).toEqual(last.rows)
        last = merged
      }
    }),
  )
})
