import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { longestName, type SavedViews } from './view'
import { printViews, readViews } from './views-file'

const web = { tab: 'servers', name: 'Web', query: 'q=web&columns=name,tag:team~240' } as const
const bin = { tab: 'recycle-bin', name: '数据库', query: '' } as const

test('what was written is read', () => {
  const saved: SavedViews = { views: [web, bin], defaults: { servers: 'Web' } }
  expect(readViews(printViews(saved))).toEqual({ saved, problems: [] })
})

test('any views come back, each under its name', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= longestName)
  const view = fc.record({
    tab: fc.constantFrom('servers' as const, 'recycle-bin' as const),
    name: name.map((text) => `my ${text}`),
    query: fc.string(),
  })
  const views = fc.uniqueArray(view, { selector: ({ tab, name }) => `${tab} ${name}` })
  fc.assert(
    fc.property(views, (views) => {
      expect(readViews(printViews({ views, defaults: {} })).saved.views).toEqual(views)
    }),
  )
})

test('version 1 held addresses', () => {
  const text = JSON.stringify({
    version: 1,
    views: [
      { name: 'Web', address: '/?project=demo&q=web&status=ACTIVE&server=a' },
      { name: 'Bin', address: 'http://127.0.0.1:4180/?tab=recycle-bin&tags=a%3Db&tags=c' },
      { name: 'All', address: '/' },
    ],
  })
  expect(readViews(text)).toEqual({
    saved: {
      views: [
        { tab: 'servers', name: 'Web', query: 'q=web&status=ACTIVE' },
        { tab: 'recycle-bin', name: 'Bin', query: 'tags=a%3Db&tags=c' },
        { tab: 'servers', name: 'All', query: '' },
      ],
      defaults: {},
    },
    problems: [],
  })
})

describe('what cannot be read is told, and what can be is kept', () => {
  test.each([
    ['', /no list of views/],
    ['{', /no list of views/],
    ['[]', /no list of views/],
    ['{"views":[]}', /no list of views/],
    ['{"version":3,"views":[]}', /version 3, .* up to 2\. A newer version/],
  ])('%s', (text, problem) => {
    const { saved, problems } = readViews(text)
    expect(saved).toEqual({ views: [], defaults: {} })
    expect(problems).toEqual([expect.stringMatching(problem)])
  })

  test('one view among others', () => {
    const views = [web, { ...web, tab: 'images' }, null, { ...web, name: ' ' }, bin]
    const { saved, problems } = readViews(JSON.stringify({ version: 2, views }))
    expect(saved.views).toEqual([web, bin])
    expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['View 2', 'View 3', 'View 4'])
  })

  test('a name that comes twice, or that a built-in view has, gets a number', () => {
    const views = [web, { ...web, query: 'q=b' }, { ...web, name: 'Running' }]
    const { saved } = readViews(JSON.stringify({ version: 2, views }))
    expect(saved.views.map(({ name }) => name)).toEqual(['Web', 'Web 2', 'Running 2'])
  })

  test('a default of a tab that there is not', () => {
    const text = JSON.stringify({ version: 2, views: [], defaults: { images: 'x', servers: 'y' } })
    expect(readViews(text).saved.defaults).toEqual({ servers: 'y' })
  })
})
