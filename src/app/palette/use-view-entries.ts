import { recycleBinAddress } from '~/recycle-bin/recycle-bin-address'
import type { Tab } from '~/servers/list-tab'
import { serversAddress } from '~/servers/servers-address'
import { builtInViewsOf } from '~/servers/views/built-in-views'
import { useViews } from '~/servers/views/use-views'

import type { Entry } from './entry'

const filtersOf = { servers: serversAddress, 'recycle-bin': recycleBinAddress } as const

/** The views of a tab, a person's own first. */
export function useViewEntries(tab: Tab): readonly Entry[] {
  const { saved, open } = useViews(tab, filtersOf[tab])
  const own = saved.views.filter((view) => view.tab === tab)
  return [
    ...own.map((view) => ({ view, note: 'your view' })),
    ...builtInViewsOf(tab).map((view) => ({ view, note: view.meaning })),
  ].map(({ view, note }) => ({
    id: `view ${view.name}`,
    label: view.name,
    note,
    run: () => void open(view),
  }))
}
