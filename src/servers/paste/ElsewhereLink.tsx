import {
  createSerializer,
  parseAsString,
  type ParserMap,
  useQueryState,
  useQueryStates,
} from 'nuqs'
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'

import { printRefine } from '~/inventory/refine/print'
import type { Query } from '~/inventory/refine/query'
import { opensElsewhere } from '~/lib/opens-elsewhere'

import { focusListLink } from '../focus-list-link'
import { layoutAddress } from '../layout/layout-address'
import { detailAddress, selectionAddress } from '../list/use-selection'
import { type Tab, tabAddress } from '../list-tab'
import { refineAddress } from '../refine/refine-address'
import { viewAddress } from '../views/view-address'

const target = { project: parseAsString, tab: tabAddress, q: refineAddress.q }
const toSearch = createSerializer(target)

/** Leads to the other list of the project, refined by a query: one step of the history. */
export function ElsewhereLink({
  tab,
  filters,
  query,
  children,
}: {
  /** The other list. */
  tab: Tab
  /** The API filters of this list: like all else that the address says of it, they stay behind. */
  filters: ParserMap
  query: Query
  children: ReactNode
}) {
  const [project] = useQueryState('project', target.project)
  const address = useMemo(
    () => ({
      ...filters,
      ...refineAddress,
      ...layoutAddress,
      server: selectionAddress,
      detail: detailAddress,
      view: viewAddress,
      tab: tabAddress,
    }),
    [filters],
  )
  const [, setAddress] = useQueryStates(address, { history: 'push', scroll: false })
  const q = printRefine(query)

  const followed = useRef(false)
  useEffect(
    () => () => {
      if (followed.current) focusListLink()
    },
    [],
  )

  function open(event: MouseEvent) {
    if (opensElsewhere(event)) return
    event.preventDefault()
    followed.current = true
    void setAddress(null)
    void setAddress({ tab, q })
  }

  return (
    <a
      href={toSearch('/', { project, tab, q })}
      className="text-accent underline underline-offset-2"
      onClick={open}
    >
      {children}
    </a>
  )
}
