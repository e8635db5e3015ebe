import { afterEach, describe, expect, test } from 'vitest'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import {
  addView,
  deleteView,
  findView,
  freeName,
  importViews,
  isTaken,
  makeDefault,
  renameView,
  replaceQuery,
  restoreView,
} from './change-views'
import { longestName, nothingSaved, type SavedViews, shownName, type View } from './view'
import { printViews, readViews } from './views-file'

function view(name: string, query = `q=${name}`): View {
  return { tab: 'servers', name, query }
}

const three: SavedViews = { views: [view('a'), view('b'), view('c')], defaults: { servers: 'b' } }
const names = ({ views }: SavedViews) => views.map(({ name }) => name)

test('views are found by tab and name, built-in ones too', () => {
  expect(findView(three, 'servers', 'b')).toBe(three.views[1])
  expect(findView(three, 'recycle-bin', 'b')).toBeNull()
  expect(findView(three, 'servers', 'Running')).toMatchObject({ query: 'q=status%3AACTIVE' })
  expect(findView(three, 'servers', 'gone')).toBeNull()
})

test('a taken name gets the first number that is free', () => {
  expect(freeName(three, 'servers', 'd')).toBe('d')
  expect(freeName(three, 'servers', 'a')).toBe('a 2')
  expect(freeName(addView(three, view('a')), 'servers', 'a')).toBe('a 3')
  expect(freeName(three, 'servers', 'Running')).toBe('Running 2')
  expect(freeName(three, 'recycle-bin', 'a')).toBe('a')
})

describe('in another language', () => {
  afterEach(() => speak({}))

  test('built-in views are called otherwise, and neither name is free', () => {
    speak(chinese)
    const running = findView(three, 'servers', 'Running')
    expect(running === null ? null : shownName(running)).toBe('运行中')
    expect(isTaken(three, 'servers', 'Running')).toBe(true)
    expect(isTaken(three, 'servers', '运行中')).toBe(true)
    expect(isTaken(three, 'recycle-bin', '运行中')).toBe(false)
    expect(isTaken(three, 'servers', 'a')).toBe(true)
  })

  test("a person's own are called as they were named, and keep it", () => {
    speak(chinese)
    expect(shownName(view('Whole bin'))).toBe('Whole bin')
    expect(names(addView(nothingSaved, view('运行中')))).toEqual(['运行中'])
  })
})

test('adding and saving again', () => {
  const added = addView(three, { ...view('d'), tab: 'recycle-bin' })
  expect(added.views.at(-1)).toEqual({ tab: 'recycle-bin', name: 'd', query: 'q=d' })
  const saved = replaceQuery(three, view('b'), 'q=new')
  expect(saved.views.map(({ query }) => query)).toEqual(['q=a', 'q=new', 'q=c'])
})

test('renaming keeps the place and the default', () => {
  const renamed = renameView(three, view('b'), 'B')
  expect(names(renamed)).toEqual(['a', 'B', 'c'])
  expect(renamed.defaults).toEqual({ servers: 'B' })
  expect(renameView(three, view('a'), 'A').defaults).toEqual({ servers: 'b' })
})

test('a default takes the place of the one before, and the plain list takes it away', () => {
  expect(makeDefault(three, view('c')).defaults).toEqual({ servers: 'c' })
  expect(makeDefault(three, view('Running')).defaults).toEqual({ servers: 'Running' })
  expect(makeDefault(three, view('All servers')).defaults).toEqual({})
  const bin = { ...view('d'), tab: 'recycle-bin' } as const
  expect(makeDefault(three, bin).defaults).toEqual({ servers: 'b', 'recycle-bin': 'd' })
})

describe('deleting', () => {
  test.each(['a', 'b', 'c'])('%s can be undone as if nothing had been', (name) => {
    const [left, deleted] = deleteView(three, view(name))
    expect(names(left)).not.toContain(name)
    expect(left.defaults).toEqual(name === 'b' ? {} : { servers: 'b' })
    expect(restoreView(left, deleted)).toEqual(three)
  })

  test('is undone beside what was done since', () => {
    const [left, deleted] = deleteView(three, view('b'))
    const since = addView(left, view('b', 'q=other'))
    expect(names(restoreView(since, deleted))).toEqual(['a', 'b 2', 'c', 'b'])
    expect(restoreView(since, deleted).defaults).toEqual({ servers: 'b 2' })
    expect(names(restoreView(nothingSaved, deleted))).toEqual(['b'])
  })
})

test('importing adds, renames what clashes and leaves out what is there', () => {
  const file = {
    views: [view('a'), view('b', 'q=other'), view('d'), view('Running')],
    defaults: { servers: 'd' },
  }
  const { saved, added, renamed, same } = importViews(three, file)
  expect(names(saved)).toEqual(['a', 'b', 'c', 'b 2', 'd', 'Running 2'])
  expect(saved.defaults).toEqual(three.defaults)
  expect(added.map(({ name }) => name)).toEqual(['b 2', 'd', 'Running 2'])
  expect(renamed).toEqual([
    { from: 'b', to: 'b 2' },
    { from: 'Running', to: 'Running 2' },
  ])
  expect(same).toBe(1)
  // A second time there is nothing to add, whatever the views were called then.
  expect(importViews(saved, file)).toEqual({ saved, added: [], renamed: [], same: 4 })
})

test.each([
  ['x'.repeat(longestName), 'x'.repeat(longestName - 2)],
  // Neither half a character nor a blank at the end is left of a name.
  [`${'x'.repeat(longestName - 3)}😀!`, 'x'.repeat(longestName - 3)],
  [`${'x'.repeat(longestName - 3)} yy`, 'x'.repeat(longestName - 3)],
])('a name that has no room for more is cut, so that it can be read again: %s', (name, kept) => {
  const one = { ...nothingSaved, views: [view(name, 'q=1')] }
  expect(freeName(one, 'servers', `${name} copy`)).toBe(`${kept} 2`)
  const file = { ...nothingSaved, views: [view(name, 'q=2')] }
  const { saved, renamed } = importViews(one, file)
  expect(renamed).toEqual([{ from: name, to: `${kept} 2` }])
  expect(readViews(printViews(saved))).toEqual({ saved, problems: [] })
  expect(importViews(saved, file).same).toBe(1)
})
