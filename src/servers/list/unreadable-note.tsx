import type { GroupedLine } from '~/inventory/group-rows'
import { t, translated } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'

/**
 * What takes the whole line of a row that could not be read, with its name where that could, and with its project where
 * there are `several`; null for one that could be read.
 */
export function unreadableNote(line: GroupedLine, several = false) {
  if (line.kind !== 'unreadable') return null
  const name = line.readable?.name || null
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon name="warning" className="text-failed" />
      <span className="shrink-0">{t('Unreadable row')}</span>
      {name !== null && (
        <span className="shrink-0 font-medium" dir="auto">
          {name}
        </span>
      )}
      {several && <span className="shrink-0">{line.source.answer.project?.label}</span>}
      <span className="shrink-0 font-mono text-small text-muted">{line.id}</span>
      <span className="truncate text-muted">{translated(line.reason)}</span>
    </span>
  )
}
