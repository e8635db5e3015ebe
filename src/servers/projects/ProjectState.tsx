import { useRef } from 'react'

import type { ProjectName } from '~/api/project'
import { isComplete, isReload } from '~/inventory/loaded'
import { t, translated } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { describeCompleteness } from '../list/describe-completeness'
import { ErrorFacts } from '../list/ErrorFacts'
import type { Explain } from '../list/explain-error'
import type { ListPart } from '../list/list-part'
import { describeAmount } from '../list/list-state'
import { ProjectLink } from './ProjectLink'

/** One project of a list of several: how much of it is there, why not all, and the way to the rest. */
export function ProjectState({
  project,
  part: { loaded, loading, load },
  explain,
  onLeave,
}: {
  project: ProjectName
  part: ListPart
  explain: Explain
  /** Is told before the link is followed. */
  onLeave: () => void
}) {
  const link = useRef<HTMLAnchorElement>(null)
  const [failure] = loading ? [] : loaded.failures
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t py-2 first:border-t-0">
      <ProjectLink ref={link} project={project} onLeave={onLeave} />
      {project.region !== null && <span className="text-small text-muted">{project.region}</span>}
      <span className="ml-auto text-muted tabular-nums">
        {t('{amount}, {completeness}', {
          amount: describeAmount(loaded, loading),
          completeness: describeCompleteness(loaded, loading),
        })}
      </span>
      {!loading && !(isComplete(loaded) && loaded.reloaded === null) && (
        <Button
          look="link"
          className="h-auto!"
          onClick={() => {
            // The button gives way to what is loading; the focus stays with the project.
            link.current?.focus()
            load()
          }}
        >
          {failure !== undefined
            ? t('Try again')
            : isReload(loaded)
              ? t('Reload')
              : t('Load the rest')}
        </Button>
      )}
      {failure !== undefined && (
        <p className="basis-full pt-1 text-small text-muted">
          <span className="text-failed">{t(explain(failure.error).title)}</span>
          {': '}
          {translated(failure.error.message)} <ErrorFacts error={failure.error} />
        </p>
      )}
    </li>
  )
}
