import { createSerializer, parseAsString, useQueryStates } from 'nuqs'
import type { MouseEvent, Ref } from 'react'

import type { ProjectName } from '~/api/project'
import { opensElsewhere } from '~/lib/opens-elsewhere'

import { focusListLink } from '../focus-list-link'

const address = { project: parseAsString }
const toSearch = createSerializer(address)

/** Leads to a project by itself, in the same view: one step of the history. */
export function ProjectLink({
  ref,
  project,
  onLeave,
}: {
  ref?: Ref<HTMLAnchorElement>
  project: ProjectName
  /** Is told before the link is followed. */
  onLeave?: () => void
}) {
  const [, setAddress] = useQueryStates(address, { history: 'push', scroll: false })

  function open(event: MouseEvent) {
    if (opensElsewhere(event)) return
    event.preventDefault()
    onLeave?.()
    void setAddress({ project: project.id })
    // Once the list has changed.
    queueMicrotask(focusListLink)
  }

  return (
    <a
      ref={ref}
      href={toSearch(window.location.search, { project: project.id })}
      className="min-w-0 truncate font-medium text-accent underline-offset-2 hover:underline"
      title={project.id}
      onClick={open}
    >
      {project.label}
    </a>
  )
}
