import { useQueryStates } from 'nuqs'

import { type Tab, tabNames } from '~/servers/list-tab'
import { formatCount } from '~/servers/list/list-state'
import { useSelection } from '~/servers/list/use-selection'

import { wholeAddress } from '../address'
import type { Entry, EntryGroup } from './entry'
import { rowEntry } from './row-entry'
import { type NamedInList, useLoadedLists, useNamedRows } from './use-named-rows'

/** What of the lists a text finds. */
export interface RowEntries {
  /** The rows of both lists that the text names, those of the list on the screen first. */
  readonly named: readonly EntryGroup[]
  /** The ways to all rows that hold it. */
  readonly all: EntryGroup
  /** Those are the rows that the text names, and not one before. */
  readonly ready: boolean
}

/** The rows of the lists of a project that a text finds; none without a text. */
export function useRowEntries(projectId: string, text: string): RowEntries {
  const [address, setAddress] = useQueryStates(wholeAddress, { history: 'push', scroll: false })
  const { select } = useSelection()
  const lists = useLoadedLists(projectId)
  const servers = useNamedRows(lists.servers, text)
  const binned = useNamedRows(lists['recycle-bin'], text)

  const here = address.tab
  const elsewhere: Tab = here === 'servers' ? 'recycle-bin' : 'servers'
  const [rowsHere, rowsElsewhere] = here === 'servers' ? [servers, binned] : [binned, servers]

  /** Opens the other list, as its tab does: name, tags and the refine text go along. */
  function openElsewhere(more: { readonly q?: string; readonly server?: string }) {
    const { project, name, tags, q } = address
    // Both are one step of the history.
    void setAddress(null)
    void setAddress({ name, tags, q, project, tab: elsewhere, ...more })
  }

  const refineHere: Entry = {
    id: `refine ${here}`,
    label: `Refine by “${text}”`,
    note: tabNames[here],
    run: () => void setAddress({ q: text }),
  }
  const refineElsewhere: Entry = {
    id: `refine ${elsewhere}`,
    label: `Refine by “${text}”`,
    note: rowsElsewhere === null ? `${tabNames[elsewhere]}, not loaded yet` : tabNames[elsewhere],
    run: () => openElsewhere({ q: text }),
  }
  return {
    named: [
      rowGroup(here, rowsHere, select),
      rowGroup(elsewhere, rowsElsewhere, (server) => openElsewhere({ server })),
    ],
    all: {
      name: 'All rows that hold it',
      entries: text === '' ? [] : [refineHere, refineElsewhere],
    },
    ready: servers?.ready !== false && binned?.ready !== false,
  }
}

function rowGroup(tab: Tab, rows: NamedInList | null, open: (id: string) => void): EntryGroup {
  if (rows === null) return { name: tabNames[tab], entries: [] }
  const { found, count, partial } = rows
  const shown = count > found.length ? `: ${found.length} of ${formatCount(count)}` : ''
  return {
    name: `${tabNames[tab]}${shown}${partial ? ', among the rows loaded so far' : ''}`,
    entries: found.map((row) => rowEntry(tab, row, open)),
  }
}
