import { readSort } from '~/inventory/sort/sort-text'
import { readColumns } from '~/servers/layout/columns-text'
import { densities } from '~/servers/layout/layout-address'
import { tabs } from '~/servers/list-tab'

import { columnsOf, decodeFilter, type DroppedPart, isOfApp } from './address'

/** Longer values would push the reason out of sight. */
const mostCharacters = 60

/** Why a part of the address was left out, and what it was, in sentences. */
export function explainDropped(part: DroppedPart): string {
  const { parameter, values } = part
  const what = values.filter((value) => value !== '').map((value) => `“${cut(value)}”`)
  const reason = `${parameter} ${problemOf(part)}`
  if (what.length === 0 || namesParts(part)) return `${reason}.`
  return `${reason}; ${what.join(' and ')} ${what.length === 1 ? 'was' : 'were'} left out.`
}

/** The reason names what was left out, and the rest stays. */
function namesParts({ parameter, values }: DroppedPart): boolean {
  return (parameter === 'sort' || parameter === 'columns') && values.length === 1
}

function problemOf({ parameter: name, values, tab }: DroppedPart): string {
  if (!isOfApp(name)) {
    return (decodeFilter(name, values, tab) ?? '').replace('this request', 'this page')
  }
  if (values.length > 1) return 'takes one value; it was given several'
  const [text = ''] = values
  switch (name) {
    case 'tab':
      return `takes one of ${tabs.join(', ')}`
    case 'detail':
      return 'takes full'
    case 'density':
      return `takes one of ${densities.join(', ')}`
    case 'group':
      return 'takes the name of a column with few values, such as status, zone or tag:team'
    case 'sort':
      return describe(text, readSort(text, columnsOf[tab]).unknown, 'sort by', 'status,-created')
    case 'columns':
      return describe(
        text,
        readColumns(text, columnsOf[tab]).unknown,
        'show',
        'name,status,tag:team~240',
      )
    case 'project':
    case 'q':
    case 'server':
    case 'view':
      return 'cannot be used'
  }
}

function describe(text: string, unknown: readonly string[], what: string, example: string): string {
  if (text === '') return `takes names of columns, such as ${example}`
  const names = unknown.map((name) => `“${cut(name)}”`).join(', ')
  return `names ${names}, which is no column to ${what} or stands there twice`
}

function cut(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
}
