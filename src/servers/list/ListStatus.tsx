import type { Row } from '~/api/server'
import { isReload } from '~/inventory/loaded'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { type Label, t } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'
import { Button } from '~/ui/Button'
import { ProgressBar } from '~/ui/ProgressBar'

import type { Refining } from '../refine/refining'
import type { ListPart } from './list-part'
import { describeAmount } from './list-state'
import type { List } from './use-list'

/**
 * The strip below a table: how much is there, and, by code that is fetched after the first rows, whether that is all,
 * how old it is, and the way to more.
 */
export function ListStatus({
  label,
  list,
  refining,
  shown,
  sorted,
  order,
  columns,
  onProjects,
  onUnreadable,
}: {
  /** What the list is called. */
  label: Label
  list: List
  refining: Refining | null
  /** Rows that the refine query leaves, or null when it leaves all. */
  shown: number | null
  /** The rows are in another order than that of the API. */
  sorted: boolean
  /** That order, for words: the sorted column may be out of view. */
  order: readonly SortColumn[]
  columns: readonly TableColumn<Row>[]
  /** Opens what each project of a list of several says. */
  onProjects: () => void
  /** Shows the rows that could not be read; null while the code that can is on its way. */
  onUnreadable: (() => void) | null
}) {
  const { loaded, loading, stop, parts } = list
  const amount = describeAmount(loaded, loading)
  const completeness = refining?.describeCompleteness(loaded, loading) ?? ''
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-t bg-surface px-3 text-table tabular-nums">
      {refining !== null && <refining.ShownNote loaded={loaded} shown={shown} sorted={sorted} />}
      <span>{amount}</span>
      {loading && (
        <>
          <ProgressBar
            label={t('Servers loaded')}
            value={isReload(loaded) ? (loaded.reloaded ?? 0) : loaded.rows.length}
            max={countOf(parts)}
          />
          <Button look="link" data-action={t('Cancel loading')} onClick={stop}>
            {t('Cancel')}
          </Button>
        </>
      )}
      {refining !== null && (
        <refining.ListNotes
          label={label}
          list={list}
          completeness={completeness}
          order={order}
          columns={columns}
          onProjects={onProjects}
          onUnreadable={onUnreadable}
        />
      )}
      {/* Said once per change of state, not for every page, and not for what comes by itself. */}
      <output className="sr-only">
        {loading
          ? t('Loading servers')
          : refining !== null &&
            !loaded.byItself && (
              <refining.ListOutcome loaded={loaded} amount={amount} completeness={completeness} />
            )}
      </output>
    </footer>
  )
}

/** How many rows there will be, as far as the lists that load say it; null where one of them does not. */
function countOf(parts: readonly ListPart[]): number | null {
  if (parts.some((part) => part.loading && part.loaded.count === null)) return null
  return parts.reduce((sum, { loaded: { count, rows } }) => sum + (count ?? rows.length), 0)
}
