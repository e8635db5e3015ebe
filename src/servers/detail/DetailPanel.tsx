import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'

import type { Row, Server } from '~/api/server'
import type { Loaded } from '~/inventory/loaded'
import { classNames } from '~/lib/class-names'
import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'
import { placeOf, type Sequence } from '~/lib/sequence'
import { useMedia } from '~/lib/use-media'
import type { TableHandle } from '~/table/use-active-cell'

import type { List } from '../list/use-list'
import { nameOfRow } from '../name-of-row'
import type { Elsewhere } from '../list/elsewhere'
import { describePlace } from './describe-place'
import { DetailHeader } from './DetailHeader'
import { currentWidth, rememberWidth, roomForBoth } from './detail-width'
import { NotLoaded } from './NotLoaded'
import { RowDetail } from './RowDetail'
import { ShownServer } from './ShownServer'
import { useCoverFocus } from './use-cover-focus'
import { useFullDetail } from './use-full-detail'
import { useWalkKeys } from './use-walk-keys'
import { WidthSeparator } from './WidthSeparator'

/**
 * Everything about the selected row, beside the list or in its place. J and K walk through the shown rows, the left
 * edge changes the width, Escape goes back to the row.
 */
export function DetailPanel({
  id,
  row,
  rows,
  list,
  renderFacts,
  elsewhere,
  table,
  onSelect,
  onClose,
}: {
  id: string
  /** The selected row, or undefined when it is not among the loaded ones. */
  row: Row | undefined
  /** The rows of the table, in its order. */
  rows: Sequence<Row>
  list: List
  renderFacts?: ((server: Server) => ReactNode) | undefined
  /** The other list, where a server may be that is not here. */
  elsewhere: Elsewhere
  table: RefObject<TableHandle | null>
  onSelect: (id: string) => void
  onClose: () => void
}) {
  const panel = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(currentWidth)
  const { full, otherHref, setFull, reset } = useFullDetail(id)
  const covers = !useMedia(roomForBoth) || full
  useCoverFocus(panel, covers)
  const place = useMemo(
    () => (row === undefined ? -1 : placeOf(rows, (one) => one === row)),
    [row, rows],
  )

  const where = describePlace(place, rows.length)
  /** The row that got the focus in the table, which says it itself. */
  const [focused, setFocused] = useState<string | null>(null)

  function walk(step: 1 | -1) {
    const first = step === 1 ? 0 : rows.length - 1
    const target = place === -1 ? first : place + step
    const next = target < 0 ? undefined : rows.at(target)
    if (next === undefined) return
    const { activeElement } = document
    onSelect(next.id)
    const inTable = Boolean(activeElement?.closest('[role=grid]'))
    setFocused(inTable ? next.id : null)
    if (inTable) table.current?.focusRow(next.id)
    else table.current?.revealRow(next.id)
    // What has the focus belongs to the row that is left.
    activeElement?.closest<HTMLElement>('[data-fields]')?.focus({ preventScroll: true })
  }
  useWalkKeys(walk)

  function close() {
    if (full) reset()
    onClose()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape from what is inside
    <aside
      ref={panel}
      aria-label={t('Server detail')}
      data-covers={covers || undefined}
      // A click on its words leaves the focus in it, so that Escape is heard.
      tabIndex={-1}
      className={classNames(
        'flex flex-col bg-surface outline-none',
        covers
          ? // In a low window the page is higher than its room here, and would be blank below the detail.
            'visible absolute inset-0 z-30 min-h-[min(100dvh,384px)]'
          : 'relative max-w-[60vw] shrink-0 border-l max-lg:max-w-full max-lg:grow',
      )}
      style={covers ? undefined : { width }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
        if (full) setFull(false)
        else close()
      }}
    >
      {!covers && (
        <WidthSeparator
          panel={panel}
          width={width}
          onWidth={(next) => {
            setWidth(next)
            rememberWidth(next)
          }}
        />
      )}
      <DetailHeader
        id={id}
        row={row}
        place={place}
        rowCount={rows.length}
        where={where}
        several={list.loaded.projects.length > 0}
        full={full}
        otherHref={otherHref}
        onFull={setFull}
        onWalk={walk}
        onClose={close}
      />
      {row !== undefined && id !== focused && (
        <ShownServer key={id} name={nameOfRow(row)} where={where} />
      )}
      {row === undefined ? (
        <div className="px-3 py-3">
          <NotLoaded id={id} list={list} elsewhere={elsewhere} />
        </div>
      ) : (
        <RowDetail row={row} count={countOf(row, list.loaded)} renderFacts={renderFacts} />
      )}
    </aside>
  )
}

/** How many servers the API counts where a row comes from: in the list of its project. */
function countOf({ source }: Row, { count, projects }: Loaded): number | null {
  const own = projects.find(({ project }) => project.id === source.answer.project?.id)
  return own === undefined ? count : own.loaded.count
}
