import { useQuery } from '@tanstack/react-query'

import { EmptyState } from '~/ui/EmptyState'

import { sessionQuery } from './session'
import { ShellMenus } from './ShellMenus'

/** Stands in the place of a project where there is none to show: none for who is logged in, or none at all. */
export function NoProject() {
  const { data: user, isPending } = useQuery(sessionQuery)
  if (isPending) return <main aria-busy aria-label="Loading the session" />
  return (
    <>
      <header className="flex min-h-11 items-center border-b bg-surface px-3">
        <h1 className="font-semibold">ECS Inventory</h1>
        <span className="flex-1" />
        <ShellMenus />
      </header>
      <main>
        {user === undefined || user === null ? (
          <EmptyState title="No project is configured">
            <p>Give the proxy credentials and a project ID, then start it again.</p>
          </EmptyState>
        ) : (
          <EmptyState title="There is no project for you here">
            <p>You are logged in as {user.name}. Ask whoever runs this page for access.</p>
          </EmptyState>
        )}
      </main>
    </>
  )
}
