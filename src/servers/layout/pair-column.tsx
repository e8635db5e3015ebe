import type { Row } from '~/api/server'
import type { PairColumnId } from '~/inventory/columns/column-id'
import { pairOfColumn } from '~/inventory/columns/pair-column'
import { fields } from '~/inventory/refine/fields'
import { pairKeys, pairValues } from '~/inventory/refine/pairs'
import { fold } from '~/inventory/refine/glob'
import { t } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'
import { missing } from '~/ui/Missing'

const known = new Map<PairColumnId, TableColumn<Row>>()

/** The column of one tag key or metadata key; the same key gives the same column, so that rows are not drawn anew. */
export function pairColumn(id: PairColumnId): TableColumn<Row> {
  const column = known.get(id) ?? makeColumn(id)
  known.set(id, column)
  return column
}

function makeColumn(id: PairColumnId): TableColumn<Row> {
  const { name, key } = pairOfColumn(id)
  const valuesOf = pairValues(fields[name], key)
  const keysOf = pairKeys(fields[name])
  const text = (row: Row) => valuesOf(row).join(', ')
  const folded = fold(key)
  return {
    id,
    header: id,
    headerNote:
      name === 'tag'
        ? t('Value of the tag {key}', { key })
        : t('Value of the metadata key {key}', { key }),
    width: 160,
    sortable: true,
    render: (row) => {
      const value = text(row)
      if (value !== '') return <span title={value}>{value}</span>
      const bare = keysOf(row).some((other) => fold(other) === folded)
      return bare ? (
        <span className="text-muted">{t('no value')}</span>
      ) : (
        missing(t('no {key}', { key }))
      )
    },
    text,
  }
}
