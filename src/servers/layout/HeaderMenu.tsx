import { useQueryState } from 'nuqs'
import { useEffect, useEffectEvent, useState } from 'react'

import { isGroupColumnId } from '~/inventory/columns/column-id'
import { t, translated } from '~/lib/language/translate'
import { type ContextAction, ContextMenu, type MenuPlace } from '~/ui/ContextMenu'

import { refineAddress } from '../refine/refine-address'
import { sortStep } from '../refine/use-sort-toggle'
import { hideColumn, isPinned, pinColumn, resizeColumn, unpinColumn } from './change-layout'
import { headerCells } from './header-places'
import { headerAt } from './header-touch'
import type { Layout } from './layout'

/**
 * The menu of a column at its header, by a right click or the menu key: order, groups, pin, width, hide. With Shift the
 * browser's own menu comes. Says by `onSay` what has become of a column.
 */
export function HeaderMenu({
  grid,
  layout: tools,
  onFit,
  onSay,
}: {
  grid: HTMLElement
  layout: Layout
  /** Makes a column as wide as its content. */
  onFit: (at: number) => void
  onSay: (text: string) => void
}) {
  const [place, setPlace] = useState<MenuPlace | null>(null)
  const [, setSort] = useQueryState('sort', refineAddress.sort)

  const onMenu = useEffectEvent((event: MouseEvent) => {
    const header = headerCells(grid)[headerAt(event.target)]
    if (header === undefined || event.shiftKey) return
    event.preventDefault()
    setPlace({ element: header })
  })
  useEffect(() => {
    const over = new AbortController()
    grid.addEventListener('contextmenu', (event) => onMenu(event), { signal: over.signal })
    return () => over.abort()
  }, [grid])

  const at = headerAt(place?.element ?? null)
  const column = tools.columns[at]
  const shown = tools.layout.shown.find(({ id }) => id === column?.id)
  if (place === null || column === undefined || shown === undefined) return null
  const { sortable } = column
  const name = translated(column.header)
  const { layout, setLayout, group, setGroup } = tools
  const { id, width } = shown

  function sort(descending: boolean) {
    void setSort([{ field: id, descending }], sortStep)
  }

  function change(next: typeof layout, said: string) {
    setLayout(next)
    onSay(said)
  }

  function hide() {
    change(hideColumn(layout, id), t('{name} is hidden', { name }))
    // The header that had the focus is gone.
    requestAnimationFrame(() => {
      const left = headerCells(grid)
      const beside = left[Math.min(at, left.length - 1)]
      beside?.focus({ preventScroll: true })
    })
  }

  const actions: readonly (ContextAction | false)[] = [
    sortable === true && { label: t('Sort ascending'), perform: () => sort(false) },
    sortable === true && { label: t('Sort descending'), perform: () => sort(true) },
    group === id
      ? { label: t('Stop grouping'), perform: () => setGroup(null) }
      : isGroupColumnId(id) && {
          label: t('Group by {name}', { name }),
          perform: () => setGroup(id),
        },
    isPinned(layout, id)
      ? {
          label: t('Let it scroll'),
          perform: () =>
            change(unpinColumn(layout, id), t('{name} scrolls with the others', { name })),
        }
      : {
          label: t('Pin'),
          perform: () => change(pinColumn(layout, id), t('{name} is pinned', { name })),
        },
    { label: t('Fit to its content'), perform: () => onFit(at) },
    width !== null && {
      label: t('Back to its own width'),
      perform: () =>
        change(resizeColumn(layout, id, null), t('{name} has its own width again', { name })),
    },
    layout.shown.length > 1 && { label: t('Hide'), perform: hide },
  ]

  return (
    <ContextMenu
      label={t('Column {name}', { name })}
      place={place}
      actions={actions.filter((action) => action !== false)}
      onClose={() => setPlace(null)}
    />
  )
}
