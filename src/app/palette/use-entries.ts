import { useQueryState } from 'nuqs'
import { useState } from 'react'

import { tabAddress } from '~/servers/list-tab'
import { densities, layoutAddress } from '~/servers/layout/layout-address'

import { type Entry, entriesWith, type EntryGroup } from './entry'
import { pageActions } from './page-actions'
import { useRowEntries } from './use-row-entries'
import { useViewEntries } from './use-view-entries'

/** What a text finds. */
export interface Entries {
  /** By kind, none of them empty. */
  readonly groups: readonly EntryGroup[]
  /** All has been looked at; until then these are in part what a text before found. */
  readonly ready: boolean
}

/** All that a text finds. Without a text that is where one can go and what can be done, but no choices of menus. */
export function useEntries(projectId: string, text: string): Entries {
  const wanted = text.trim()
  const [tab] = useQueryState('tab', tabAddress)
  // As the page stands under the dialog, which changes nothing there.
  const [actions] = useState(pageActions)
  const { named, all, ready } = useRowEntries(projectId, wanted)
  const views = useViewEntries(tab)
  const density = useDensityEntries()
  const offered = actions
    .filter(({ choice }) => wanted !== '' || !choice)
    .map(({ label, keys, run }) => ({ id: `action ${label}`, label, aside: keys, run }))
  const actionsHere = wanted === '' ? offered : [...offered, ...density]
  const groups = [
    ...named,
    { name: 'Views', entries: entriesWith(views, wanted) },
    { name: 'Actions', entries: entriesWith(actionsHere, wanted) },
    all,
  ]
  return { groups: groups.filter(({ entries }) => entries.length > 0), ready }
}

/** The densities that the table does not have. */
function useDensityEntries(): readonly Entry[] {
  const [density, setDensity] = useQueryState(
    'density',
    layoutAddress.density.withOptions({ history: 'push', scroll: false }),
  )
  return densities
    .filter((one) => one !== density)
    .map((one) => ({
      id: `density ${one}`,
      label: `Density: ${one}`,
      run: () => void setDensity(one),
    }))
}
