import { useQuery } from '@tanstack/react-query'

import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'

import { LanguageMenu } from './LanguageMenu'
import { LogoutButton } from './LogoutButton'
import { sessionQuery } from './session'
import { FindButtons } from './palette/FindButtons'
import { ThemeMenu } from './ThemeMenu'

/**
 * What finds anything in the shown projects, and what belongs to the person: who is logged in, if there is a login, and
 * the theme and the language.
 */
export function ShellMenus({ shown }: { shown?: readonly Project[] }) {
  const { data: user } = useQuery(sessionQuery)
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 py-1">
      {shown !== undefined && <FindButtons shown={shown} />}
      {user !== undefined && user !== null && (
        <>
          <span className="max-w-64 truncate text-muted" title={user.name}>
            <span className="sr-only">{t('Logged in as')} </span>
            {user.name}
          </span>
          {user.canLogOut && <LogoutButton />}
        </>
      )}
      <ThemeMenu />
      <LanguageMenu />
    </span>
  )
}
