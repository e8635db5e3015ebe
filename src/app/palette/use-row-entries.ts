import { useQueryStates } from 'nuqs'

import type { Project } from '~/api/project'
import { t, translated } from '~/lib/language/translate'
import { type Tab, tabNames } from '~/servers/list-tab'
import { useSelection } from '~/servers/list/use-selection'

import { wholeAddress } from '../address'
import { seeingList } from './seeing-list'
import type { EntryGroup } from './entry'
import { refineText } from './refine-text'
import { rowEntry } from './row-entry'
import { type NamedInList, useLoadedLists, useNamedRows } from './use-named-rows'

/** What of the lists a text finds. */
export interface RowEntries {
  /** The rows of both lists that the text names, those of the list on the screen first. */
  readonly named: readonly EntryGroup[]
  /** Rows that the text names, those beyond the entries included. */
  readonly count: number
  /** The ways to all rows that hold it. */
  readonly all: EntryGroup
  /** Those are the rows that the text names, and not one before. */
  readonly ready: boolean
}

/** The rows of the lists of the shown projects that a text finds; none without a text. */
export function useRowEntries(shown: readonly Project[], text: string): RowEntries {
  const [address, setAddress] = useQueryStates(wholeAddress, { history: 'push', scroll: false })
  const { select } = useSelection()
  const lists = useLoadedLists(shown)
  const several = shown.length > 1
  const servers = useNamedRows(lists.servers, text)
  const binned = useNamedRows(lists['recycle-bin'], text)

  const here = address.tab
  const elsewhere: Tab = here === 'servers' ? 'recycle-bin' : 'servers'
  const [rowsHere, rowsElsewhere] = here === 'servers' ? [servers, binned] : [binned, servers]

  /** Opens the other list: what means the same in both goes along. */
  function openElsewhere(more: { readonly q?: string; readonly server?: string }) {
    const { project, name, tags, q } = address
    // Both are one step of the history.
    void setAddress(null)
    void setAddress({ name, tags, q, project, tab: elsewhere, ...more })
  }

  function open(id: string) {
    // The row that is opened takes the focus, wherever that was.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    select(id)
  }

  const q = refineText(text)
  const refine = (tab: Tab, note: string, run: () => void) => ({
    id: `refine ${tab}`,
    label: t('Refine by {text}', { text: q }),
    note,
    run,
  })
  const elsewhereNote =
    rowsElsewhere === null
      ? t('{list}, not loaded yet', { list: nameOf(elsewhere) })
      : nameOf(elsewhere)
  const ways = [
    refine(here, nameOf(here), () => void setAddress({ q, ...seeingList() })),
    refine(elsewhere, elsewhereNote, () => openElsewhere({ q })),
  ]
  return {
    named: [
      rowGroup(here, rowsHere, several, open),
      rowGroup(elsewhere, rowsElsewhere, several, (server) => openElsewhere({ server })),
    ],
    count: (servers?.count ?? 0) + (binned?.count ?? 0),
    all: { name: t('All rows that hold it'), entries: text === '' ? [] : ways },
    ready: servers?.ready !== false && binned?.ready !== false,
  }
}

function rowGroup(
  tab: Tab,
  rows: NamedInList | null,
  several: boolean,
  open: (id: string) => void,
): EntryGroup {
  const list = nameOf(tab)
  if (rows === null) return { name: list, entries: [] }
  const { found, count, partial } = rows
  const shown = found.length
  const name = count > shown ? t('{list}: {shown} of {count}', { list, shown, count }) : list
  return {
    name: partial ? t('{list}, among the rows loaded so far', { list: name }) : name,
    entries: found.map((row) => rowEntry(tab, row, several, open)),
  }
}

function nameOf(tab: Tab): string {
  return translated(tabNames[tab])
}
