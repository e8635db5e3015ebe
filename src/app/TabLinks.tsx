import { createSerializer } from 'nuqs'
import type { MouseEvent } from 'react'

import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { opensElsewhere } from '~/lib/opens-elsewhere'
import { type Tab, tabNames, tabs } from '~/servers/list-tab'

import { wholeAddress } from './address'

const toSearch = createSerializer(wholeAddress)

/** The two lists of a project. They are links, so that each opens in a tab of its own as well. */
export function TabLinks({
  tab,
  project,
  onOpen,
}: {
  tab: Tab
  project: string | null
  onOpen: (tab: Tab) => void
}) {
  function open(event: MouseEvent, next: Tab) {
    if (opensElsewhere(event)) return
    event.preventDefault()
    if (next !== tab) onOpen(next)
  }

  return (
    <nav aria-label={t('Lists')} className="flex h-11 gap-1">
      {tabs.map((one) => (
        <a
          key={one}
          data-action={t('Go to {list}', { list: t(tabNames[one]) })}
          href={toSearch('/', { tab: one, project })}
          aria-current={one === tab ? 'page' : undefined}
          className={classNames(
            'flex h-full items-center px-3 pt-0.5',
            // Forced colours would draw a transparent line.
            one === tab
              ? 'border-b-2 border-accent font-medium'
              : 'pb-0.5 text-muted hover:text-text',
          )}
          onClick={(event) => open(event, one)}
        >
          {t(tabNames[one])}
        </a>
      ))}
    </nav>
  )
}
