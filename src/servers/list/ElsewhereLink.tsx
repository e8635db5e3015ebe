import { createSerializer, parseAsString, useQueryState, useQueryStates } from 'nuqs'
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'

import { opensElsewhere } from '~/lib/opens-elsewhere'

import { focusListLink } from '../focus-list-link'
import { layoutAddress } from '../layout/layout-address'
import { tabAddress } from '../list-tab'
import { refineAddress } from '../refine/refine-address'
import { viewAddress } from '../views/view-address'
import type { Elsewhere } from './elsewhere'
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
  elsewhere: { tab, leaving },
  sought,
  children,
}: {
  /** The other list. The API filters of this one stay behind, like all else that the address says of it. */
  elsewhere: Pick<Elsewhere, 'tab' | 'leaving'>
  sought: Sought
  children: ReactNode
}) {
  const [project] = useQueryState('project', target.project)
  const address = useMemo(
    () => ({
      ...leaving,
      ...refineAddress,
      ...layoutAddress,
      server: selectionAddress,
      detail: detailAddress,
      view: viewAddress,
      tab: tabAddress,
    }),
    [leaving],
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
