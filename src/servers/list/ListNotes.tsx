import { lazy, Suspense, useMemo } from 'react'

import type { Row } from '~/api/server'
import { goesOn, isPaused, isReload } from '~/inventory/loaded'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { type Label, t } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'
import { Button } from '~/ui/Button'
import { Icon } from '~/ui/Icon'

import { ChangesNote } from '../changes/ChangesNote'
import { SnapshotButton } from '../snapshot/SnapshotButton'
import { AutoReload } from './AutoReload'
import { describeOrder } from './describe-order'
import { softStops } from './soft-stop'
import { useKeptFocus } from './use-kept-focus'
import type { List } from './use-list'

// Only a large list needs it.
const SoftStopMenu = lazy(async () => ({
  default: (await import('./SoftStopMenu')).SoftStopMenu,
}))

function countUnreadable(rows: readonly Row[]): number {
  return rows.reduce((count, row) => count + (row.kind === 'unreadable' ? 1 : 0), 0)
}

/** What there is to say of the rows of a list beside their number, and the ways to more and to newer ones. */
export function ListNotes({
  label,
  list,
  completeness,
  order,
  columns,
  onProjects,
  onUnreadable,
}: {
  /** What the list is called. */
  label: Label
  list: List
  completeness: string
  /** What the rows are sorted by; the column may be out of view. */
  order: readonly SortColumn[]
  columns: readonly TableColumn<Row>[]
  /** Opens what each project of a list of several says. */
  onProjects: () => void
  /** Shows the rows that could not be read; null while that cannot be done. */
  onUnreadable: (() => void) | null
}) {
  const { loaded, loading, reload, parts } = list
  const place = useKeptFocus(loading)
  const reloading = isReload(loaded)
  const several = loaded.projects.length > 0
  // Of several projects some may have failed while others wait for the rest.
  const open = parts.filter((part) => goesOn(part.loaded))
  const counted = open.every((part) => part.loaded.count !== null)
  const remaining = open.reduce(
    (sum, part) => sum + (part.loaded.count ?? 0) - part.loaded.rows.length,
    0,
  )
  const unreadable = useMemo(() => countUnreadable(loaded.rows), [loaded.rows])
  return (
    <>
      {several ? (
        <Button look="link" title={t('What each project says')} onClick={onProjects}>
          {completeness}
        </Button>
      ) : (
        (reloading || !loading) && <span className="text-muted">{completeness}</span>
      )}
      {!loading && open.length > 0 && (
        <Button look="link" data-action="" onClick={() => open.forEach((part) => part.load())}>
          {open.every((part) => isPaused(part.loaded)) && counted && remaining > 0
            ? t('Load the remaining {remaining}', { remaining })
            : t('Load the rest')}
        </Button>
      )}
      {loaded.repeated > 0 && (
        <span
          className="text-muted"
          title={t(
            'The list moved while it was loading, so the API sent these rows twice. Each is shown once.',
          )}
        >
          {t('{repeated} sent twice', loaded)}
        </span>
      )}
      {unreadable > 0 && (
        <Button
          look="link"
          className="text-failed!"
          title={t('Show these rows')}
          onClick={() => onUnreadable?.()}
        >
          <Icon name="warning" />
          {t('{unreadable} unreadable', { unreadable })}
        </Button>
      )}
      <ChangesNote changes={loaded.changes} list={list} />
      {order.length > 0 && (
        <span className="text-muted">
          {t('sorted by {order}', { order: describeOrder(order, columns) })}
        </span>
      )}
      {/* In the corner, wherever the words before them end. */}
      <div ref={place} className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
        {parts.some((part) => (part.loaded.count ?? 0) > softStops[0]) && (
          <Suspense>
            <SoftStopMenu />
          </Suspense>
        )}
        <AutoReload list={list} />
        <SnapshotButton label={label} list={list} />
        {!loading && loaded.pages.size > 0 && (
          <Button look="quiet" data-action={t('Reload the list')} onClick={reload}>
            <Icon name="reload" />
            {t('Reload')}
          </Button>
        )}
      </div>
    </>
  )
}
