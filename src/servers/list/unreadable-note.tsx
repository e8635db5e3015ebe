import type { Row } from '~/api/server'
import { Icon } from '~/ui/Icon'

/** A row that could not be read says so in its place, with the reason; null for a row that could. */
export function unreadableNote(row: Row) {
  if (row.kind === 'server') return null
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon name="warning" className="text-failed" />
      <span className="shrink-0 font-medium">Unreadable row</span>
      <span className="shrink-0 font-mono text-small text-muted">{row.id}</span>
      <span className="truncate text-muted">{row.reason}</span>
    </span>
  )
}
