import { useQueryStates } from 'nuqs'

import { t, translated } from '~/lib/language/translate'
import { recycleBinAddress } from '~/recycle-bin/recycle-bin-address'
import { layoutAddress } from '~/servers/layout/layout-address'
import { type Tab, tabNames, tabs } from '~/servers/list-tab'
import { refineAddress } from '~/servers/refine/refine-address'
import { serversAddress } from '~/servers/servers-address'
import { builtInViewsOf } from '~/servers/views/built-in-views'
import { useSavedViews } from '~/servers/views/use-saved-views'
import { shownName, type View } from '~/servers/views/view'
import { readQuery } from '~/servers/views/view-query'

import { wholeAddress } from '../address'
import type { Entry } from './entry'
import { seeingList } from './seeing-list'

/** What a view of a tab says something about; what else the address holds stays as it is. */
const partsOf = {
  servers: { ...serversAddress, ...refineAddress, ...layoutAddress },
  'recycle-bin': { ...recycleBinAddress, ...refineAddress, ...layoutAddress },
} as const

/** The views of both tabs, those of the one on the screen first, and of each a person's own first. */
export function useViewEntries(): readonly Entry[] {
  const [{ tab: here, project }, setAddress] = useQueryStates(wholeAddress, {
    history: 'push',
    scroll: false,
  })
  const { saved } = useSavedViews()

  function open({ tab, name, query }: View) {
    // Both are one step of the history.
    if (tab !== here) void setAddress(null)
    const { values } = readQuery(partsOf[tab], query)
    void setAddress({ ...values, ...seeingList(), view: name, project, tab })
  }

  function entriesOf(tab: Tab): readonly Entry[] {
    const list = tab === here ? null : translated(tabNames[tab])
    const own = saved.views
      .filter((view) => view.tab === tab)
      .map((view) => ({ view, meaning: t('A view of yours.') }))
    const builtIn = builtInViewsOf(tab).map((view) => ({ view, meaning: t(view.meaning) }))
    return [...own, ...builtIn].map(({ view, meaning }) => ({
      id: `view ${tab} ${view.name}`,
      label: shownName(view),
      english: view.name,
      note: list === null ? meaning : t('{list}. {meaning}', { list, meaning }),
      run: () => open(view),
    }))
  }

  return [here, ...tabs.filter((tab) => tab !== here)].flatMap(entriesOf)
}
