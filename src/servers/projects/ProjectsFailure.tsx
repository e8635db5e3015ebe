import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Notice } from '~/ui/Notice'

import type { Explain } from '../list/explain-error'
import { LoadFailure } from '../list/LoadFailure'
import { LoginButton } from '../list/LoginButton'
import type { List } from '../list/use-list'

/** Projects that are named with their reason; the others are counted. */
const mostNamed = 3

/**
 * Which projects of a list did not load and why: a strip over the rows of the others, or all that there is. While it
 * loads, what it waits for.
 */
export function ProjectsFailure({
  list,
  explain,
  onOpen,
}: {
  list: List
  explain: Explain
  /** Opens what each project says. */
  onOpen: () => void
}) {
  const { loaded, loading, load } = list
  const failed = loaded.projects.filter((one) => one.loaded.failures.length > 0)
  if (loading) return <LoadFailure list={list} explain={explain} />
  if (failed.length === 0) return null

  const said = failed.slice(0, mostNamed).flatMap(({ project, loaded: { failures } }) => {
    const [failure] = failures
    if (failure === undefined) return []
    const { title } = explain(failure.error)
    return [t('{project}: {reason}', { project: project.label, reason: t(title) })]
  })
  const more = failed.length - said.length
  const reasons = [...said, ...(more === 0 ? [] : [t('{more} more', { more })])].join(t('; '))
  const title = t('{count} of {total} projects did not load in full', {
    count: failed.length,
    total: loaded.projects.length,
  })
  const loggedOut = loaded.failures.some(({ error }) => error.kind === 'login-required')
  const actions = (
    <>
      <Button onClick={onOpen}>{t('Projects')}</Button>
      {loggedOut ? (
        <LoginButton />
      ) : (
        <Button data-action="" onClick={load}>
          {t('Try again')}
        </Button>
      )}
    </>
  )
  if (loaded.rows.length === 0) {
    return (
      <div role="alert">
        <EmptyState title={title} action={<span className="flex gap-2">{actions}</span>}>
          <p>{t('{sentence}.', { sentence: reasons })}</p>
        </EmptyState>
      </div>
    )
  }
  return (
    <Notice tone="failed" title={t('{sentence}.', { sentence: title })} actions={actions}>
      {t('{sentence}.', { sentence: reasons })} {t('What was loaded stays on the screen.')}
    </Notice>
  )
}
