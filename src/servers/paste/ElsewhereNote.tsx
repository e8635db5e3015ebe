import type { QueryKey } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { PageSource } from '~/inventory/page-source'
import { isComplete } from '~/inventory/loaded'
import type { RowKeys } from '~/inventory/row-keys'

import { formatCount } from '../list/list-state'
import { useList } from '../list/use-list'
import { useRowKeys } from './use-row-keys'

/** The other list of the project: what is missing here may be there. */
export interface Elsewhere {
  /** `the recycle bin`. */
  readonly name: string
  readonly queryKey: QueryKey
  readonly source: PageSource
}

/** Says which entries that are missing here stand in the other list. Showing it loads that list. */
export function ElsewhereNote({
  entries,
  elsewhere,
}: {
  entries: readonly string[]
  elsewhere: Elsewhere
}) {
  const { loaded, loading } = useList(elsewhere.queryKey, elsewhere.source)
  const known = useRowKeys(loaded.rows)
  const there = useMemo(
    () => entries.filter((entry) => known !== null && isNamed(entry, known.keys)),
    [entries, known],
  )
  const looking = loading || known === null
  const sure = isComplete(loaded) && !looking
  return (
    <p className="text-muted">
      {there.length > 0 && (
        <>
          {formatCount(there.length)} in {elsewhere.name}: {there.slice(0, 10).join(', ')}
          {there.length > 10 && ' …'}.{' '}
        </>
      )}
      {there.length === 0 && sure && `None of them is in ${elsewhere.name}.`}
      {!sure &&
        (looking
          ? `Looking in ${elsewhere.name}.`
          : `Not all of ${elsewhere.name} could be looked through.`)}
    </p>
  )
}

function isNamed(entry: string, keys: RowKeys): boolean {
  return keys.rowsOf(entry).length > 0 || keys.rowsBeginning(entry).length === 1
}
