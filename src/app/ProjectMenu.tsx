import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'
import { Menu } from '~/ui/Menu'

import { everyProject, nameOf } from './chosen-projects'

/** Names the project that is shown and, where there are several, chooses another one or all. */
export function ProjectMenu({
  projects,
  shown,
  onChoose,
}: {
  projects: readonly Project[]
  shown: readonly Project[]
  onChoose: (id: string) => void
}) {
  const [first] = shown
  const project = shown.length === 1 ? first : undefined
  const current = (
    <span className="flex items-baseline gap-2">
      <span className="sr-only">{t('Project')}</span>
      <span className="max-w-64 truncate font-medium">{nameOf(shown)}</span>
      {project !== undefined && !project.simulated && (
        <span className="text-small text-muted">{project.region ?? project.cloud}</span>
      )}
    </span>
  )
  if (projects.length === 1) return current
  const all = {
    value: everyProject,
    label: t('All projects'),
    note: t('{count} projects in one list', { count: projects.length }),
  }
  return (
    <Menu
      buttonClass="h-7 rounded-control border border-border bg-field px-2 hover:bg-hover"
      button={current}
      label={t('Project')}
      items={[
        all,
        ...projects.map((one) => ({
          value: one.id,
          label: one.label,
          note: one.region === null || one.simulated ? one.id : `${one.id}, ${one.region}`,
        })),
      ]}
      chosen={project?.id ?? everyProject}
      onChoose={onChoose}
    />
  )
}
