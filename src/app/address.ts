import { parseAsString } from 'nuqs'

import { decodeQuery, type ParameterSet } from '~/api/query'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import { isColumnId, isServersColumnId } from '~/inventory/columns/column-id'
import { printSort, readSort } from '~/inventory/sort/sort-text'
import { recycleBinAddress } from '~/recycle-bin/recycle-bin-address'
import { printColumns, readColumns } from '~/servers/layout/columns-text'
import { layoutAddress } from '~/servers/layout/layout-address'
import { type Tab, tabAddress, tabs } from '~/servers/list-tab'
import { detailAddress, selectionAddress } from '~/servers/list/use-selection'
import { refineAddress } from '~/servers/refine/refine-address'
import { serversAddress } from '~/servers/servers-address'
import { viewAddress } from '~/servers/views/view-address'

/** Everything that the address bar can hold besides the API filters of a tab. */
const appAddress = {
  project: parseAsString,
  tab: tabAddress,
  server: selectionAddress,
  detail: detailAddress,
  view: viewAddress,
  ...refineAddress,
  ...layoutAddress,
}

/** Everything that the address bar can hold. */
export const wholeAddress = { ...appAddress, ...serversAddress, ...recycleBinAddress }

/** Whether the list of a tab can have a column. */
export const columnsOf: Record<Tab, typeof isColumnId> = {
  servers: isServersColumnId,
  'recycle-bin': isColumnId,
}

const filtersOf: Record<Tab, { parameters: ParameterSet; address: object }> = {
  servers: { parameters: serversParameters, address: serversAddress },
  'recycle-bin': { parameters: recycleBinParameters, address: recycleBinAddress },
}

/** A part of an address that was left out, all of it or what of it could not be used. */
export interface DroppedPart {
  readonly parameter: string
  readonly values: readonly string[]
  /** The tab whose API filters and columns the address could hold. */
  readonly tab: Tab
}

/** An address that the page can use, and what had to be left out of it. */
export interface CleanAddress {
  readonly search: string
  readonly dropped: readonly DroppedPart[]
}

/** Drops from the query of an address what the page does not know or cannot use. */
export function cleanAddress(search: string): CleanAddress {
  const query = new URLSearchParams(search)
  const kept = new URLSearchParams()
  const dropped: DroppedPart[] = []
  const tab = tabs.find((known) => query.getAll('tab').join() === known) ?? 'servers'
  for (const parameter of new Set(query.keys())) {
    const values = query.getAll(parameter)
    const usable = usableOf(parameter, values, tab)
    if (usable.length === 0 || usable.join() !== values.join())
      dropped.push({ parameter, values, tab })
    for (const value of usable) kept.append(parameter, value)
  }
  // What is as it should be keeps its spelling.
  if (dropped.length === 0) return { search, dropped }
  return { search: kept.size === 0 ? '' : `?${kept}`, dropped }
}

/** What of the values of one name can be used; they stay as they are when all can. */
function usableOf(name: string, values: readonly string[], tab: Tab): readonly string[] {
  if (isOfApp(name)) {
    const text = values.length === 1 ? usablePart(name, values[0] ?? '', tab) : null
    return text === null ? [] : [text]
  }
  return decodeFilter(name, values, tab) === undefined ? values : []
}

/** Whether a name is one that both tabs know. */
export function isOfApp(name: string): name is keyof typeof appAddress {
  return Object.hasOwn(appAddress, name)
}

/** Why a tab cannot use the values of an API filter, going on after its name; undefined when it can. */
export function decodeFilter(
  name: string,
  values: readonly string[],
  tab: Tab,
): string | undefined {
  const { parameters, address } = filtersOf[tab]
  const query = new URLSearchParams(values.map((value) => [name, value]))
  return decodeQuery(Object.hasOwn(address, name) ? parameters : {}, query).problems[0]?.problem
}

/** What of a text can be used; null when that is nothing. */
function usablePart(name: keyof typeof appAddress, text: string, tab: Tab): string | null {
  if (name === 'sort') {
    const { columns } = readSort(text, columnsOf[tab])
    return columns.length === 0 ? null : printSort(columns)
  }
  if (name === 'columns') {
    const { layout, unknown } = readColumns(text, columnsOf[tab])
    if (layout === null) return null
    return unknown.length === 0 ? text : printColumns(layout)
  }
  return appAddress[name].parse(text) === null ? null : text
}
