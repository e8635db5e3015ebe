import { describe, expect, test } from 'vitest'

import type { Row } from '~/api/server'
import { compileRefine } from '~/inventory/refine/compile'
import { parseRefine } from '~/inventory/refine/parse'
import { indexRows } from '~/inventory/refine/index-rows'
import { makeServer } from '~/inventory/refine/testing/rows'
import { recycleBinAddress } from '~/recycle-bin/recycle-bin-address'

import { layoutAddress } from '../layout/layout-address'
import { tabs } from '../list-tab'
import { refineAddress } from '../refine/refine-address'
import { serversAddress } from '../servers-address'
import { builtInViewsOf } from './built-in-views'
import { readQuery } from './view-query'

const day = 86_400_000
const now = Date.UTC(2026, 5, 15)
const filters = { servers: serversAddress, 'recycle-bin': recycleBinAddress }

function read(tab: (typeof tabs)[number], query: string) {
  return readQuery({ ...filters[tab], ...refineAddress, ...layoutAddress }, query)
}

describe.each(tabs)('views of %s', (tab) => {
  test.each(builtInViewsOf(tab))('$name can be opened, whole', ({ query }) => {
    const { dropped, values } = read(tab, query)
    expect(dropped).toEqual([])
    expect(parseRefine(values.q).problems).toEqual([])
  })

  test('have names of their own, and the first one is the plain list', () => {
    const views = builtInViewsOf(tab)
    expect(new Set(views.map(({ name }) => name)).size).toBe(views.length)
    expect(views[0].query).toBe('')
  })
})

const rows: readonly Row[] = [
  makeServer({ id: 'running', status: 'ACTIVE', powerState: 1, tags: ['a'] }),
  makeServer({ id: 'error', status: 'ERROR', tags: ['a'] }),
  makeServer({ id: 'mismatch', status: 'ACTIVE', powerState: 4, tags: ['a'] }),
  makeServer({ id: 'host', status: 'SHUTOFF', hostStatus: 'DOWN', updated: now, tags: ['a'] }),
  makeServer({ id: 'frozen', frozen: true, tags: ['_sys_x=1', 'a'] }),
  makeServer({ id: 'locked', locked: true, tags: ['a'] }),
  makeServer({ id: 'old', status: 'SHUTOFF', updated: now - 31 * day, tags: ['a'] }),
  makeServer({ id: 'new', status: 'SHUTOFF', updated: now - 29 * day, tags: ['a'] }),
  makeServer({ id: 'untagged', tags: ['_sys_x=1'] }),
  makeServer({ id: 'public', floating: ['203.0.113.9'], fixed: ['10.0.0.1'], tags: ['a'] }),
  makeServer({ id: 'private', fixed: ['10.0.0.2'], tags: ['a'] }),
  makeServer({ id: 'leaving', autoTerminate: now + day, tags: ['a'] }),
  {
    kind: 'unreadable',
    id: 'unreadable',
    reason: 'x',
    readable: null,
    source: { answer: { url: '/' }, index: 0 },
  },
]

test.each([
  ['Needs attention', ['error', 'mismatch', 'host', 'frozen', 'unreadable']],
  ['Running', ['running', 'mismatch']],
  ['Stopped over 30 days', ['old']],
  ['Frozen or locked', ['frozen', 'locked']],
  ['Untagged', ['untagged']],
  ['Public addresses', ['public']],
  ['Scheduled for deletion', ['leaving']],
])('%s finds what its name says', (name, ids) => {
  const view = builtInViewsOf('servers').find((view) => view.name === name)
  const { query } = parseRefine(read('servers', view?.query ?? '').values.q)
  const context = { indexes: indexRows(rows, null), now, raw: null }
  const found = [...compileRefine(query, context).rows()].map((place) => rows[place]?.id)
  expect(found).toEqual(ids)
})
