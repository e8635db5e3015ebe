import { useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { lazy, Suspense, useState } from 'react'

import { errorFromFailure } from '~/api/to-api-error'
import { projectsQuery } from '~/api/queries'
import { t, translated } from '~/lib/language/translate'
import { ErrorFacts } from '~/servers/list/ErrorFacts'
import { explainError } from '~/servers/list/explain-error'
import { LoginButton } from '~/servers/list/LoginButton'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { ProjectPage } from './ProjectPage'
import { type DroppedPart, wholeAddress } from './address'

const NoProject = lazy(async () => ({ default: (await import('./NoProject')).NoProject }))

/** The page: it needs to know the projects before it can show one. `dropped` is what the address held in vain. */
export function App({ dropped }: { dropped: readonly DroppedPart[] }) {
  const projects = useQuery(projectsQuery)
  const [retried, setRetried] = useState(false)
  const [id] = useQueryState('project', wholeAddress.project)

  if (projects.isPending) return <main aria-busy aria-label={t('Loading projects')} />
  if (projects.isError) {
    const error = errorFromFailure(projects.error, navigator.onLine)
    const { title, advice } = explainError(error)
    const loggedOut = error.kind === 'login-required'
    return (
      <main role="alert">
        <EmptyState
          title={t(title)}
          action={
            loggedOut ? (
              <LoginButton />
            ) : (
              <Button
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one that was pressed has gone with its failure
                autoFocus={retried}
                onClick={() => {
                  setRetried(true)
                  void projects.refetch()
                }}
              >
                {t('Try again')}
              </Button>
            )
          }
        >
          <p className="text-text">{translated(error.message)}</p>
          <p>{t(advice)}</p>
          {!loggedOut && <ErrorFacts error={error} />}
        </EmptyState>
      </main>
    )
  }
  if (projects.data.length === 0) {
    return (
      <Suspense>
        <NoProject />
      </Suspense>
    )
  }
  return <ProjectPage projects={projects.data} chosen={id} dropped={dropped} />
}
