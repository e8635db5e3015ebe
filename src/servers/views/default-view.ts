import type { ParserMap } from 'nuqs'

import { type Tab, tabs } from '../list-tab'
import { findView } from './change-views'
import type { View } from './view'
import { readQuery } from './view-query'
import { readViews } from './views-file'
import { storedViews } from './views-storage'

/** The view that a bare address of a tab opens; null for the plain list. */
function defaultView(tab: Tab): View | null {
  const text = storedViews()
  if (text === null) return null
  const { saved } = readViews(text)
  const name = saved.defaults[tab]
  return name === undefined ? null : findView(saved, tab, name)
}

/** The query of a bare address with the default view of its tab in it. */
export function addDefaultView(search: string): string {
  const query = new URLSearchParams(search)
  const view = defaultView(tabs.find((tab) => tab === query.get('tab')) ?? 'servers')
  if (view === null) return search
  const named = String(new URLSearchParams({ view: view.name }))
  const parts = [search.slice(1), named, view.query]
  return `?${parts.filter((part) => part !== '').join('&')}`
}

/** What the default view of a tab sets each part of an address to, with its name; nothing for the plain list. */
export function defaultViewValues(tab: Tab, address: ParserMap) {
  const view = defaultView(tab)
  return view === null ? {} : { ...readQuery(address, view.query).values, view: view.name }
}
