import { useRef } from 'react'

import { isComplete, isReload, isUpToDate } from '~/inventory/loaded'
import { langOf, t, translated } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Sentence } from '~/ui/Sentence'

import { describeCompleteness } from '../list/describe-completeness'
import { ErrorFacts } from '../list/ErrorFacts'
import type { Explain } from '../list/explain-error'
import type { ListPart } from '../list/list-part'
import { LoginButton } from '../list/LoginButton'
import { describeAmount } from '../list/list-state'
import { ProjectLink } from './ProjectLink'

/** One project of a list of several: how much of it is there, why not all, and the way to the rest. */
export function ProjectState({
  part: { project, loaded, notOffered, loading, load },
  explain,
  onLeave,
}: {
  part: ListPart
  explain: Explain
  /** Is told before the link is followed. */
  onLeave: () => void
}) {
  const link = useRef<HTMLAnchorElement>(null)
  const [failure] = loading ? [] : loaded.failures

  function renderAction() {
    if (loading || (isComplete(loaded) && isUpToDate(loaded))) return null
    if (failure?.error.kind === 'login-required') return <LoginButton />
    return (
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
    )
  }

  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t py-2 first:border-t-0">
      <ProjectLink ref={link} project={project} onLeave={onLeave} />
      {project.region !== null && <span className="text-small text-muted">{project.region}</span>}
      <span className="min-w-0 flex-1 basis-56 text-right text-muted tabular-nums">
        {notOffered === null
          ? t('{amount}, {completeness}', {
              amount: describeAmount(loaded, loading),
              completeness: describeCompleteness(loaded, loading),
            })
          : t(explain(notOffered).title)}
      </span>
      {renderAction()}
      {failure !== undefined && (
        <p className="basis-full pt-1 text-small text-muted">
          <Sentence
            text="{name}: {value}"
            parts={{
              name: <span className="text-failed">{t(explain(failure.error).title)}</span>,
              value: (
                <span lang={langOf(failure.error.message)}>
                  {translated(failure.error.message)}
                </span>
              ),
            }}
          />{' '}
          <ErrorFacts error={failure.error} />
        </p>
      )}
    </li>
  )
}
