import { useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { lazy, Suspense } from 'react'

import { errorFromFailure } from '~/api/to-api-error'
import { projectsQuery } from '~/api/queries'
import { ErrorFacts } from '~/servers/list/ErrorFacts'
import { LoginButton } from '~/servers/list/LoginButton'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { ProjectPage } from './ProjectPage'
import { type DroppedPart, wholeAddress } from './address'

const NoProject = lazy(async () => ({ default: (await import('./NoProject')).NoProject }))

/** The page: it needs to know the projects before it can show one. `dropped` is what the address held in vain. */
export function App({ dropped }: { dropped: readonly DroppedPart[] }) {
  const projects = useQuery(projectsQuery)
  const [id] = useQueryState('project', wholeAddress.project)

  if (projects.isPending) return <main aria-busy aria-label="Loading projects" />
  if (projects.isError) {
    const error = errorFromFailure(projects.error, navigator.onLine)
    const loggedOut = error.kind === 'login-required'
    return (
      <main role="alert">
        <EmptyState
          title={error.title}
          action={
            loggedOut ? (
              <LoginButton />
            ) : (
              <Button onClick={() => void projects.refetch()}>Try again</Button>
            )
          }
        >
          <p className="text-text">{error.message}</p>
          <p>{error.advice}</p>
          {!loggedOut && <ErrorFacts error={error} />}
        </EmptyState>
      </main>
    )
  }
  const project = projects.data.find((one) => one.id === id) ?? projects.data[0]
  if (project === undefined) {
    return (
      <Suspense>
        <NoProject />
      </Suspense>
    )
  }
  return <ProjectPage projects={projects.data} project={project} dropped={dropped} />
}
