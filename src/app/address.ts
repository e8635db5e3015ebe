import { parseAsString, parseAsStringLiteral } from 'nuqs'

import { decodeQuery, type ParameterSet, type QueryProblem } from '~/api/query'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import { isGroupColumnId } from '~/inventory/columns/column-id'
import { parseSort } from '~/inventory/sort/sort-text'
import { recycleBinAddress } from '~/recycle-bin/recycle-bin-address'
import { printColumns, readColumns } from '~/servers/layout/columns-text'
import { densities, layoutAddress } from '~/servers/layout/layout-address'
import { type Tab, tabs } from '~/servers/list-tab'
import { detailAddress, selectionAddress } from '~/servers/list/use-selection'
import { refineAddress } from '~/servers/refine/refine-address'
import { serversAddress } from '~/servers/servers-address'
import { viewAddress } from '~/servers/views/view-address'

/** Everything that the address bar can hold besides the API filters of a tab. */
const appAddress = {
  project: parseAsString,
  tab: parseAsStringLiteral(tabs).withDefault('servers'),
  server: selectionAddress,
  detail: detailAddress,
  view: viewAddress,
  ...refineAddress,
  ...layoutAddress,
}

/** Everything that the address bar can hold. */
export const wholeAddress = { ...appAddress, ...serversAddress, ...recycleBinAddress }

const filtersOf: Record<Tab, { parameters: ParameterSet; address: object }> = {
  servers: { parameters: serversParameters, address: serversAddress },
  'recycle-bin': { parameters: recycleBinParameters, address: recycleBinAddress },
}

/** An address that the page can use, and what had to be left out of it. */
export interface CleanAddress {
  readonly search: string
  readonly dropped: readonly QueryProblem[]
}

/** Drops from the query of an address what the page does not know or cannot use, and says what and why. */
export function cleanAddress(search: string): CleanAddress {
  const query = new URLSearchParams(search)
  const kept = new URLSearchParams()
  const dropped: QueryProblem[] = []
  const tab = tabs.find((known) => query.getAll('tab').join() === known) ?? 'servers'
  const { parameters, address } = filtersOf[tab]
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name)
    const problem = problemOf(name, values, Object.hasOwn(address, name) ? parameters : {})
    if (name === 'columns' && problem !== null && values.length === 1) {
      const { layout } = readColumns(values[0] ?? '')
      if (layout !== null) kept.append(name, printColumns(layout))
    }
    if (problem === null) for (const value of values) kept.append(name, value)
    else dropped.push({ parameter: name, problem })
  }
  // What is as it should be keeps its spelling.
  if (dropped.length === 0) return { search, dropped }
  return { search: kept.size === 0 ? '' : `?${kept}`, dropped }
}

function problemOf(
  name: string,
  values: readonly string[],
  parameters: ParameterSet,
): string | null {
  if (Object.hasOwn(appAddress, name)) {
    if (values.length > 1) return 'takes one value; it was given several'
    if (name === 'tab' && !tabs.some((tab) => tab === values[0])) {
      return `takes one of ${tabs.join(', ')}`
    }
    if (name === 'detail' && values[0] !== 'full') return 'takes full'
    if (name === 'sort' && parseSort(values[0] ?? '') === null) {
      return 'takes names of columns, such as status,-created'
    }
    if (name === 'columns') return columnsProblem(values[0] ?? '')
    if (name === 'density' && !densities.some((density) => density === values[0])) {
      return `takes one of ${densities.join(', ')}`
    }
    if (name === 'group' && !isGroupColumnId(values[0] ?? '')) {
      return 'takes the name of a column with few values, such as status, zone or tag:team'
    }
    return null
  }
  const query = new URLSearchParams(values.map((value) => [name, value]))
  return (
    decodeQuery(parameters, query).problems[0]?.problem.replace('this request', 'this page') ?? null
  )
}

function columnsProblem(text: string): string | null {
  const { layout, unknown } = readColumns(text)
  if (unknown.length > 0) return `names ${unknown.join(', ')}, which cannot be shown`
  return layout === null ? 'takes names of columns, such as name,status,tag:team~240' : null
}
