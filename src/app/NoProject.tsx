import { useQuery } from '@tanstack/react-query'

import { t } from '~/lib/language/translate'
import { EmptyState } from '~/ui/EmptyState'

import { sessionQuery } from './session'
import { ShellMenus } from './ShellMenus'

/** Stands in the place of a project where there is none to show: none for who is logged in, or none at all. */
export function NoProject() {
  const { data: user, isPending } = useQuery(sessionQuery)
  if (isPending) return <main aria-busy aria-label={t('Loading the session')} />
  return (
    <>
      <header className="flex min-h-11 items-center border-b bg-surface px-3">
        <h1 className="font-semibold">ECS Inventory</h1>
        <span className="flex-1" />
        <ShellMenus />
      </header>
      <main>
        {user === undefined || user === null ? (
          <EmptyState title={t('No project is configured')}>
            <p>{t('Give the proxy credentials and a project ID, then start it again.')}</p>
          </EmptyState>
        ) : (
          <EmptyState title={t('There is no project for you here')}>
            <p>
              {t('You are logged in as {name}. Ask whoever runs this page for access.', {
                name: user.name,
              })}
            </p>
          </EmptyState>
        )}
      </main>
    </>
  )
}
