import type { KeyboardEvent } from 'react'

import type { Row } from '~/api/server'
import { type ColumnId, isPairColumnId } from '~/inventory/columns/column-id'
import { classNames } from '~/lib/class-names'
import { t, translated } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'
import { IconButton } from '~/ui/IconButton'

import {
  hideColumn,
  isPinned,
  moveColumn,
  pinColumn,
  resizeColumn,
  unpinColumn,
} from './change-layout'
import { boundWidth, type ColumnLayout, leastWidth } from './column-layout'
import { focusBeside } from './focus-beside'
import type { Layout } from './layout'
import { pairColumn } from './pair-column'
import { useColumnDrag } from './use-column-drag'
import { WidthField } from './WidthField'

/** The columns of the table in their order, each to be moved, pinned or taken away. `onSay` hears what happened. */
export function ShownColumns({
  layout: { layout, columns, setLayout },
  available,
  onSay,
}: {
  layout: Layout
  /** Every column that can be shown, but those of keys. */
  available: ReadonlyMap<ColumnId, TableColumn<Row>>
  onSay: (text: string) => void
}) {
  const { drag, grip } = useColumnDrag(move)
  // Where it would land, which the edge of the pinned columns may keep it from.
  const landing =
    drag === null
      ? -1
      : moveColumn(layout, drag.id, drag.to).shown.findIndex(({ id }) => id === drag.id)

  function nameOf(id: ColumnId): string {
    return translated(columns.find((column) => column.id === id)?.header ?? id)
  }

  function ownWidth(id: ColumnId): number {
    const own = isPairColumnId(id) ? pairColumn(id) : available.get(id)
    return own?.width ?? leastWidth
  }

  function change(next: ColumnLayout, said: string) {
    if (next === layout) return
    setLayout(next)
    onSay(said)
  }

  function move(id: ColumnId, to: number) {
    const name = nameOf(id)
    const next = moveColumn(layout, id, to)
    const place = next.shown.findIndex((column) => column.id === id) + 1
    if (next === layout) {
      onSay(
        isPinned(layout, id)
          ? t('{name} cannot go further: pinned', { name })
          : t('{name} cannot go further: not pinned', { name }),
      )
    } else
      change(
        next,
        t('{name} is column {place} of {count}', { name, place, count: next.shown.length }),
      )
    // Elements that change their place lose the focus.
    const focused = document.activeElement
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus())
  }

  function onKeyDown(event: KeyboardEvent, id: ColumnId, at: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }

  return (
    <ol aria-label={t('Shown columns')} className="py-1">
      {layout.shown.map(({ id, width }, at) => {
        const name = nameOf(id)
        const pinned = at < layout.pinned
        const target = landing === at && drag?.id !== id
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its controls
          <li
            key={id}
            className={classNames(
              'flex h-7 items-center gap-1 pr-2 hover:bg-hover',
              drag?.id === id && 'bg-selected',
              target && 'outline-2 -outline-offset-2 outline-accent',
              at === layout.pinned - 1 && 'border-b',
            )}
            onKeyDown={(event) => onKeyDown(event, id, at)}
          >
            <span
              {...grip(id, at)}
              aria-hidden
              title={t('Drag to move, or Alt with the arrow keys')}
              className="flex h-full w-5 shrink-0 cursor-grab touch-none items-center justify-center text-muted select-none"
            >
              ⋮
            </span>
            <label className="flex min-w-0 flex-1 items-center gap-2">
              <input
                type="checkbox"
                className="accent-accent"
                checked
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onChange={({ currentTarget }) =>
                  focusBeside(currentTarget, () =>
                    change(hideColumn(layout, id), t('{name} is hidden', { name })),
                  )
                }
              />
              <span className="truncate" title={name}>
                {name}
              </span>
            </label>
            <WidthField
              header={name}
              width={width}
              own={ownWidth(id)}
              onChange={(next) =>
                change(
                  resizeColumn(layout, id, next),
                  next === null
                    ? t('{name} has its own width again', { name })
                    : t('{name} is {width} pixels wide', { name, width: String(boundWidth(next)) }),
                )
              }
            />
            <button
              type="button"
              aria-pressed={pinned}
              aria-label={t('Pin {name}', { name })}
              className={classNames(
                'w-13 rounded-small px-1 text-end text-small hover:bg-hover',
                pinned ? 'text-accent' : 'text-muted',
              )}
              onClick={() =>
                pinned
                  ? change(unpinColumn(layout, id), t('{name} scrolls with the others', { name }))
                  : change(pinColumn(layout, id), t('{name} is pinned', { name }))
              }
            >
              {pinned ? t('Pinned') : t('Pin')}
            </button>
            <IconButton
              icon="up"
              label={t('Move {name} up', { name })}
              onClick={() => move(id, at - 1)}
            />
            <IconButton
              icon="down"
              label={t('Move {name} down', { name })}
              onClick={() => move(id, at + 1)}
            />
          </li>
        )
      })}
    </ol>
  )
}
