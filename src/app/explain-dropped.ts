import { readSort } from '~/inventory/sort/sort-text'
import { t, translated } from '~/lib/language/translate'
import { readColumns } from '~/servers/layout/columns-text'
import { densities } from '~/servers/layout/layout-address'
import { timeForms } from '~/servers/layout/times'
import { tabs } from '~/servers/list-tab'

import { columnsOf, decodeFilter, type DroppedPart, isOfApp } from './address'

/** Longer values would push the reason out of sight. */
const mostCharacters = 60

/** Why a part of the address was left out, and what it was, in sentences. */
export function explainDropped(part: DroppedPart): string {
  const { parameter, values } = part
  const what = values.filter((value) => value !== '').map(quote)
  const reason = `${parameter} ${problemOf(part)}`
  const [first] = what
  if (first === undefined || namesParts(part)) return t('{reason}.', { reason })
  if (what.length === 1) return t('{reason}; {value} was left out.', { reason, value: first })
  const all = what.reduce((most, last) => t('{most} and {last}', { most, last }))
  return t('{reason}; {values} were left out.', { reason, values: all })
}

/** The reason names what was left out, and the rest stays. */
function namesParts({ parameter, values }: DroppedPart): boolean {
  return (parameter === 'sort' || parameter === 'columns') && values.length === 1
}

function problemOf({ parameter: name, values, tab }: DroppedPart): string {
  if (!isOfApp(name)) {
    const problem = decodeFilter(name, values, tab) ?? ''
    return translated(problem.replace('this request', 'this page'))
  }
  if (values.length > 1) return t('takes one value; it was given several')
  const [text = ''] = values
  switch (name) {
    case 'tab':
      return t('takes one of {names}', { names: tabs.join(', ') })
    case 'detail':
      return t('takes full')
    case 'density':
      return t('takes one of {names}', { names: densities.join(', ') })
    case 'times':
      return t('takes one of {names}', { names: timeForms.join(', ') })
    case 'group':
      return t('takes the name of a column with few values, such as status, zone or tag:team')
    case 'sort': {
      if (text === '') return columnNames('status,-created')
      const names = listed(readSort(text, columnsOf[tab]).unknown)
      return t('names {names}, which is no column to sort by or stands there twice', { names })
    }
    case 'columns': {
      if (text === '') return columnNames('name,status,tag:team~240')
      const names = listed(readColumns(text, columnsOf[tab]).unknown)
      return t('names {names}, which is no column to show or stands there twice', { names })
    }
    case 'project':
    case 'q':
    case 'server':
    case 'view':
      return t('cannot be used')
  }
}

function columnNames(example: string): string {
  return t('takes names of columns, such as {example}', { example })
}

function listed(names: readonly string[]): string {
  return names.map(quote).join(', ')
}

function quote(text: string): string {
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
  return `“${short}”`
}
