import { type ReactNode, useState } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'

import type { Explain } from '../list/explain-error'
import type { List } from '../list/use-list'
import { ProjectState } from './ProjectState'

/** Opens what each project of a list says. */
export function ProjectsButton({
  list,
  explain,
  look,
  children,
}: {
  list: List
  explain: Explain
  look: 'link' | 'plain'
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const { parts, loaded } = list
  return (
    <>
      <Button look={look} title={t('What each project says')} onClick={() => setOpen(true)}>
        {children}
      </Button>
      {open && (
        <Dialog title={t('Projects of this list')} wide onClose={() => setOpen(false)}>
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
                    onLeave={() => setOpen(false)}
                  />
                )
              )
            })}
          </ul>
        </Dialog>
      )}
    </>
  )
}
