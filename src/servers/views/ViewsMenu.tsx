import type { ParserMap } from 'nuqs'
import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { Panel } from '~/ui/Panel'

import type { Tab } from '../list-tab'
import type { Said } from './said'
import { ViewsPanel } from './ViewsPanel'
import { useViews } from './use-views'
import { shownName } from './view'

/** Names the view on the screen, says whether it was modified, and opens the list of views. */
export function ViewsMenu({ tab, filters }: { tab: Tab; filters: ParserMap }) {
  const views = useViews(tab, filters)
  // What can be undone outlives the panel, so that a view that was deleted can be brought back after it was closed.
  const [said, setSaid] = useState<Said | null>(null)
  const state =
    views.problems.length > 0
      ? t('damaged')
      : views.view === null
        ? t('not saved here')
        : views.modified
          ? t('modified')
          : null
  const name = views.view === null ? views.name : shownName(views.view)
  return (
    <Panel
      label={t('Views')}
      className="w-96"
      buttonClass="w-full"
      active={state !== null}
      onClosed={() => setSaid((last) => (last?.undo === undefined ? null : last))}
      button={
        <>
          <span className="sr-only">{t('View:')}</span>
          <span className="min-w-0 flex-1 truncate text-left" title={name}>
            {name}
          </span>
          {state !== null && (
            <span className="flex shrink-0 items-center gap-1 text-small text-muted">
              <span aria-hidden className="size-1.5 rounded-control bg-accent" />
              {state}
            </span>
          )}
        </>
      }
    >
      {() => <ViewsPanel views={views} said={said} onSay={setSaid} />}
    </Panel>
  )
}
