import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'

import type { Project } from '~/api/project'
import { isGroupColumnId } from '~/inventory/columns/column-id'
import { t, translated } from '~/lib/language/translate'
import { takesSingleKeys } from '~/lib/single-keys'
import { availableColumns } from '~/servers/layout/available-columns'
import { densities, layoutAddress } from '~/servers/layout/layout-address'
import { timeForms } from '~/servers/layout/times'

import { type Entry, entriesWith, type EntryGroup } from './entry'
import { pageActions } from './page-actions'
import { useRowEntries } from './use-row-entries'
import { useViewEntries } from './use-view-entries'

/** What a text finds. */
export interface Entries {
  /** By kind, none of them empty. */
  readonly groups: readonly EntryGroup[]
  /** Loaded rows that the text names, those beyond the entries included. */
  readonly rowCount: number
  /** All has been looked at; until then these are in part what a text before found. */
  readonly ready: boolean
}

/** The way to ask all projects, where there are several. */
interface AllProjects {
  readonly count: number
  readonly ask: (text: string) => void
}

/** All that a text finds. Without a text that is where one can go and what can be done, but no choices of menus. */
export function useEntries(
  shown: readonly Project[],
  text: string,
  allProjects: AllProjects | null,
): Entries {
  const wanted = text.trim()
  const { named, count, all, ready } = useRowEntries(shown, wanted)
  const views = useViewEntries()
  const actions = useActionEntries(wanted)
  const asking =
    allProjects === null || wanted === ''
      ? []
      : [
          {
            id: 'all projects',
            label: t('Find {text} in all projects', { text: wanted }),
            note: t('asks the API of {count} projects', { count: allProjects.count }),
            run: () => allProjects.ask(wanted),
          },
        ]
  const projects = { name: t('All projects'), entries: asking }
  const groups = [
    ...named,
    { name: t('Views'), entries: entriesWith(views, wanted) },
    { name: t('Actions'), entries: entriesWith(actions, wanted) },
    // What is nowhere among the loaded rows may be in another project.
    ...(count === 0 ? [projects, all] : [all, projects]),
  ]
  return { groups: groups.filter(({ entries }) => entries.length > 0), rowCount: count, ready }
}

/** What can be done. The page under the dialog goes on loading, so that it is looked at anew for each text. */
function useActionEntries(text: string): readonly Entry[] {
  const layout = useLayoutEntries()
  // oxlint-disable-next-line react/exhaustive-deps -- as said above
  const actions = useMemo(() => pageActions(), [text])
  const entries = actions.map(({ label, note, keys, choice, run }, index) => ({
    // Two projects may have one name.
    id: `action ${index}`,
    label,
    note,
    aside: keys?.length === 1 && !takesSingleKeys() ? null : keys,
    choice,
    run,
  }))
  const doing = entries.filter(({ choice }) => !choice)
  // Menus have many choices; what stands on the page by itself goes first.
  return text === '' ? doing : [...doing, ...entries.filter(({ choice }) => choice), ...layout]
}

/** The densities that the table does not have, the other ways to write times, and what rows can be grouped by. */
function useLayoutEntries(): readonly Entry[] {
  const { density, times, group } = layoutAddress
  const [address, setAddress] = useQueryStates(
    { density, times, group },
    { history: 'push', scroll: false },
  )
  const entry = (label: string, english: string, next: Partial<typeof address>): Entry => ({
    id: english,
    label,
    english,
    run: () => void setAddress(next),
  })
  return [
    ...densities
      .filter((one) => one !== address.density)
      .map((one) =>
        entry(t('Density: {name}', { name: t(one) }), `Density: ${one}`, { density: one }),
      ),
    ...timeForms
      .filter((one) => one !== address.times)
      .map((one) => entry(t('Times: {name}', { name: t(one) }), `Times: ${one}`, { times: one })),
    ...groupHeaders
      .filter(({ id }) => id !== address.group)
      .map(({ id, header }) =>
        entry(t('Group by {name}', { name: translated(header) }), `Group by ${header}`, {
          group: id,
        }),
      ),
    ...(address.group === null
      ? []
      : [entry(t('Stop grouping'), 'Stop grouping', { group: null })]),
  ]
}

/** What the columns are called that rows can be grouped by; when ages count from says nothing there. */
const groupHeaders = [...availableColumns([], { now: 0, times: 'age' })].flatMap(
  ([id, { header }]) => (isGroupColumnId(id) ? [{ id, header }] : []),
)
