import type { Row } from '~/api/server'
import { fieldOfColumn } from '~/inventory/columns/column-field'
import { isColumnId } from '~/inventory/columns/column-id'
import { fieldOf } from '~/inventory/refine/find-field'
import type { FieldName } from '~/inventory/refine/fields'
import { fold } from '~/inventory/refine/glob'
import { pairTexts } from '~/inventory/refine/pairs'
import { wordFields } from '~/inventory/refine/row-indexes'
import type { TableColumn } from '~/table/table-column'

/** Where in a row a text was found. */
export interface FoundPlace {
  /** The place of the column among the visible ones, from 0; -1 where none of them shows the field. */
  readonly at: number
  /** The header of the column, or else the name of the field. */
  readonly name: string
}

/** Fields in which plain words are looked for, whether or not a column shows them. */
const searched = ['id', 'name', 'ip', 'mac', ...wordFields] as const

/** Finds the first visible column that says a text, else the field that holds it; null where the text is nowhere. */
export function placeFound(
  text: string,
  row: Row,
  columns: readonly TableColumn<Row>[],
): FoundPlace | null {
  const wanted = fold(text.trim())
  const holds = (value: string) => fold(value).includes(wanted)
  const at = columns.findIndex((column) => holds(column.text(row)))
  const found = columns[at]
  if (found !== undefined) return { at, name: found.header }
  const field = searched.find((name) => textsOf(name, row).some(holds))
  if (field === undefined) return null
  // The ID stands beside the name.
  const shown = field === 'id' ? 'name' : field
  const place = columns.findIndex(({ id }) => isColumnId(id) && fieldOfColumn(id).name === shown)
  return { at: place, name: columns[place]?.header ?? field }
}

function textsOf(name: FieldName, row: Row): readonly string[] {
  const field = fieldOf(name)
  if ('values' in field) return [...field.values(row), ...(field.also?.(row) ?? [])]
  return 'visit' in field ? pairTexts(field)(row) : []
}
