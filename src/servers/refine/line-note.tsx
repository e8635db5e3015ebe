import type { GroupedLine, RowGroup } from '~/inventory/group-rows'
import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'

import { unreadableNote } from '../list/unreadable-note'

/** What takes a whole line: the header of a group, and a row that could not be read; null for a row that could. */
export function lineNote(line: GroupedLine, several = false) {
  return line.kind === 'group' ? <GroupHeader group={line} /> : unreadableNote(line, several)
}

/** The same in a list of several projects. */
export function lineNoteOfProjects(line: GroupedLine) {
  return lineNote(line, true)
}

function GroupHeader({ group: { values, count, folded } }: { group: RowGroup }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Icon name="chevron" className={classNames('text-muted', folded && '-rotate-90')} />
      <span
        className={classNames('truncate', values.length === 0 ? 'text-muted' : 'font-semibold')}
      >
        {values.length === 0 ? t('no value') : values.join(', ')}
      </span>
      <span className="text-small text-muted tabular-nums">
        {t('{count} {count|server|servers}', { count })}
      </span>
    </span>
  )
}
