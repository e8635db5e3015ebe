import { t } from '~/lib/language/translate'
import { Dialog } from '~/ui/Dialog'

import type { Explain } from '../list/explain-error'
import type { List } from '../list/use-list'
import { ProjectState } from './ProjectState'

/** What each project of a list says: how much of it is there, and why not all. */
export function ProjectsDialog({
  list: { loaded, parts },
  explain,
  onClose,
}: {
  list: List
  explain: Explain
  onClose: () => void
}) {
  return (
    <Dialog title={t('Projects of this list')} wide onClose={onClose}>
      <ul className="scroll-edge max-h-[60vh] overflow-y-auto">
        {loaded.projects.map(({ project }, at) => {
          const part = parts[at]
          return (
            part !== undefined && (
              <ProjectState
                key={project.id}
                project={project}
                part={part}
                explain={explain}
                onLeave={onClose}
              />
            )
          )
        })}
      </ul>
    </Dialog>
  )
}
