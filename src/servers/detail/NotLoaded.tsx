import { isComplete, isReadToEnd } from '~/inventory/loaded'
import { formatCount } from '~/lib/format-count'
import { Button } from '~/ui/Button'

import type { List } from '../list/use-list'

/** Why the server of the address is not there: not yet, not in what was loaded, or not at all. */
export function NotLoaded({ list: { loaded, loading, load } }: { list: List }) {
  const among =
    loaded.rows.length === 0
      ? ''
      : ` among the ${formatCount(loaded.rows.length)} rows loaded so far`
  if (loading) {
    return (
      <output>
        This server is not{among === '' ? ' loaded yet' : among}. Loading goes on; the detail opens
        as soon as the row is there.
      </output>
    )
  }
  if (!isComplete(loaded)) {
    const changed = isReadToEnd(loaded)
    return (
      <div className="flex flex-col items-start gap-2">
        <output>
          This server is not{among === '' ? ' loaded' : among}.{' '}
          {changed
            ? 'The list may lack some: it changed while it was loading, or the API counts more.'
            : 'The list is partial: it may be on a page that is not loaded.'}
        </output>
        <Button onClick={load}>{loaded.end === null ? 'Load the rest' : 'Reload the list'}</Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <output>
        This server is not among the loaded rows, and the list is complete. It may be gone, or the
        API filters leave it out.
      </output>
      <Button onClick={load}>Reload the list</Button>
    </div>
  )
}
