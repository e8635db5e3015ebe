import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'
import { Menu } from '~/ui/Menu'

/** Shows the project and, where there are several, chooses another. */
export function ProjectMenu({
  projects,
  project,
  onChoose,
}: {
  projects: readonly Project[]
  project: Project
  onChoose: (id: string) => void
}) {
  const place = project.region ?? project.cloud
  const current = (
    <span className="flex items-baseline gap-2">
      <span className="sr-only">{t('Project')}</span>
      <span className="max-w-64 truncate font-medium">{project.label}</span>
      {!project.simulated && <span className="text-small text-muted">{place}</span>}
    </span>
  )
  if (projects.length === 1) return current
  return (
    <Menu
      buttonClass="h-7 rounded-control border border-border bg-field px-2 hover:bg-hover"
      button={current}
      label={t('Project')}
      items={projects.map((one) => ({
        value: one.id,
        label: one.label,
        note: one.region === null || one.simulated ? one.id : `${one.id}, ${one.region}`,
      }))}
      chosen={project.id}
      onChoose={onChoose}
    />
  )
}
