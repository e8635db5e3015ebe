import { useQuery } from '@tanstack/react-query'

import { LogoutButton } from './LogoutButton'
import { sessionQuery } from './session'
import { ThemeMenu } from './ThemeMenu'

/** What belongs to the person rather than to the project: who is logged in, if there is a login, and the theme. */
export function ShellMenus() {
  const { data: user } = useQuery(sessionQuery)
  return (
    <span className="flex items-center gap-2">
      {user !== undefined && user !== null && (
        <>
          <span className="max-w-64 truncate text-muted" title={user.name}>
            <span className="sr-only">Logged in as </span>
            {user.name}
          </span>
          {user.canLogOut && <LogoutButton />}
        </>
      )}
      <ThemeMenu />
    </span>
  )
}
