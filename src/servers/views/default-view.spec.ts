import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { addDefaultView } from './default-view'

const stored = new Map<string, string>()

/** Stores one view of a person's own as the default of the servers. */
function storeDefault(name: string, query: string) {
  const views = [{ tab: 'servers', name, query }]
  stored.set('views', JSON.stringify({ version: 2, views, defaults: { servers: name } }))
}

beforeEach(() => {
  const storage: Pick<Storage, 'getItem'> = { getItem: (name) => stored.get(name) ?? null }
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => {
  vi.unstubAllGlobals()
  stored.clear()
})

test('a bare address opens the default view of its tab', () => {
  storeDefault('Web & db', 'q=web&columns=name,tag:team~240')
  expect(addDefaultView('?project=p-1')).toBe(
    '?project=p-1&view=Web+%26+db&q=web&columns=name,tag:team~240',
  )
  expect(addDefaultView('?tab=recycle-bin')).toBe('?tab=recycle-bin')
})

test('a view that somebody wrote leads to no other place', () => {
  storeDefault('Web', 'project=p-2&q=web&tab=recycle-bin&server=a&detail=full&view=Other')
  expect(addDefaultView('?project=p-1')).toBe('?project=p-1&view=Web&q=web')
})

test('a name that no address can hold does not keep the page from opening', () => {
  storeDefault('\uD800', 'q=web')
  expect(addDefaultView('')).toBe('?view=%EF%BF%BD&q=web')
})
