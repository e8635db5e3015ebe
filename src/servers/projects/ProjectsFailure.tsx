import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

import type { Explain } from '../list/explain-error'
import { LoginButton } from '../list/LoginButton'
import type { ListPart } from '../list/list-part'

/** Projects that are named with their reason; the others are counted. */
const mostNamed = 3

/** A strip over the rows of the others: which projects of a list failed, and why. */
export function ProjectsFailure({
  parts,
  explain,
  onOpen,
}: {
  parts: readonly ListPart[]
  explain: Explain
  /** Opens what each project says. */
  onOpen: () => void
}) {
  const failed = parts.flatMap((part) => {
    const [failure] = part.loading ? [] : part.loaded.failures
    return failure === undefined ? [] : [{ ...part, error: failure.error }]
  })
  if (failed.length === 0) return null
  const said = failed
    .slice(0, mostNamed)
    .map(({ project, error }) =>
      t('{project}: {reason}', { project: project.label, reason: t(explain(error).title) }),
    )
  const more = failed.length - said.length
  const reasons = [...said, ...(more === 0 ? [] : [t('{more} more', { more })])].join(t('; '))
  const title = t('{count} of {total} projects failed', {
    count: failed.length,
    total: parts.length,
  })
  return (
    <Notice
      tone="failed"
      title={t('{sentence}.', { sentence: title })}
      actions={
        <>
          <Button onClick={onOpen}>{t('Projects')}</Button>
          {failed.some(({ error }) => error.kind === 'login-required') ? (
            <LoginButton />
          ) : (
            <Button data-action="" onClick={() => failed.forEach(({ load }) => load())}>
              {t('Try again')}
            </Button>
          )}
        </>
      }
    >
      {t('{sentence}.', { sentence: reasons })}
    </Notice>
  )
}
