import type { GroupedLine } from '~/inventory/group-rows'
import { Icon } from '~/ui/Icon'

/** What takes the whole line of a row that could not be read; null for one that could. */
export function unreadableNote(line: GroupedLine) {
  if (line.kind !== 'unreadable') return null
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon name="warning" className="text-failed" />
      <span className="shrink-0 font-medium">Unreadable row</span>
      <span className="shrink-0 font-mono text-small text-muted">{line.id}</span>
      <span className="truncate text-muted">{line.reason}</span>
    </span>
  )
}
