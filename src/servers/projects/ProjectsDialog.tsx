import { t } from '~/lib/language/translate'
import { Dialog } from '~/ui/Dialog'

import type { Explain } from '../list/explain-error'
import type { List } from '../list/use-list'
import { ProjectState } from './ProjectState'

/** What each project of a list says: how much of it is there, and why not all. */
export function ProjectsDialog({
  list: { parts },
  explain,
  onClose,
}: {
  list: List
  explain: Explain
  onClose: () => void
}) {
  return (
    <Dialog title={t('Projects of this list')} onClose={onClose}>
      <ul>
        {parts.map((part) => (
          <ProjectState key={part.project.id} part={part} explain={explain} onLeave={onClose} />
        ))}
      </ul>
    </Dialog>
  )
}
