import {
  createSerializer,
  parseAsString,
  type ParserMap,
  useQueryState,
  useQueryStates,
} from 'nuqs'
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'

import { opensElsewhere } from '~/lib/opens-elsewhere'

import { focusListLink } from '../focus-list-link'
import { layoutAddress } from '../layout/layout-address'
import { type Tab, tabAddress } from '../list-tab'
import { refineAddress } from '../refine/refine-address'
import { viewAddress } from '../views/view-address'
import { detailAddress, selectionAddress } from './use-selection'

const target = {
  project: parseAsString,
  tab: tabAddress,
  q: refineAddress.q,
  server: selectionAddress,
}
const toSearch = createSerializer(target)

/** What is looked for in the other list: the servers that a refine text leaves, or the detail of one by its ID. */
export type Sought = { readonly q: string } | { readonly server: string }

/** Leads to the other list of the project and what is looked for there: one step of the history. */
export function ElsewhereLink({
  tab,
  filters,
  sought,
  children,
}: {
  /** The other list. */
  tab: Tab
  /** The API filters of this list: like all else that the address says of it, they stay behind. */
  filters: ParserMap
  sought: Sought
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
    void setAddress({ tab, ...sought })
  }

  return (
    <a
      href={toSearch('/', { project, tab, ...sought })}
      className="text-accent underline underline-offset-2"
      onClick={open}
    >
      {children}
    </a>
  )
}
