import { type inferParserType, type ParserMap, useQueryState, useQueryStates } from 'nuqs'
import { useMemo } from 'react'

import { layoutAddress } from '../layout/layout-address'
import type { Tab } from '../list-tab'
import { refineAddress } from '../refine/refine-address'
import { builtInViewsOf } from './built-in-views'
import { findView } from './change-views'
import { type StoredViews, useSavedViews } from './use-saved-views'
import type { View } from './view'
import { viewAddress } from './view-address'
import { readQuery, writeQuery } from './view-query'

/** The views of a tab, and how the address bar stands to them. */
export interface Views extends StoredViews {
  readonly tab: Tab
  /** Name of the view that the address came from. */
  readonly name: string
  /** That view; null where a link brought a name that is not kept here. */
  readonly view: View | null
  /** What the address bar stands for. */
  readonly query: string
  /** The address bar stands for something else than that view. */
  readonly modified: boolean
  /** Opens a view; answers the names of those parts of it that the page cannot use. */
  readonly open: (view: View) => readonly string[]
  /** Names the view that the address stands for, or none. */
  readonly nameAddress: (name: string | null) => void
}

/** Reads and opens the views of a tab. `filters` are the API filters of its address. */
export function useViews(tab: Tab, filters: ParserMap): Views {
  const stored = useSavedViews()
  const address = useMemo(() => ({ ...filters, ...refineAddress, ...layoutAddress }), [filters])
  const [values, setValues] = useQueryStates(address, { history: 'push', scroll: false })
  const [named, setNamed] = useQueryState('view', viewAddress)
  const query = useMemo(() => spell(address, values), [address, values])
  const name = named ?? builtInViewsOf(tab)[0].name
  const view = findView(stored.saved, tab, name)
  return {
    ...stored,
    tab,
    name,
    view,
    query,
    modified: view !== null && spell(address, readQuery(address, view.query).values) !== query,
    open: (next) => {
      const read = readQuery(address, next.query)
      void setValues(read.values)
      void setNamed(next.name, { history: 'push' })
      return read.dropped
    },
    nameAddress: (name) => void setNamed(name, { history: 'replace' }),
  }
}

/** The one spelling of an address: a blank at the end of a refine text that is being typed asks for nothing. */
function spell<Address extends typeof refineAddress>(
  address: Address,
  values: inferParserType<Address>,
): string {
  return writeQuery(address, { ...values, q: values.q.trim() })
}
