import { type Address, readablePart, type Row } from '~/api/server'
import { formatTag } from '~/api/tag'
import { isPairColumnId } from '~/inventory/columns/column-id'
import { pairOfColumn } from '~/inventory/columns/pair-column'
import type { ExportColumn } from '~/inventory/export/file-format'
import { fields } from '~/inventory/refine/fields'
import { pairValues } from '~/inventory/refine/pairs'
import { eachOnce } from '~/lib/each-once'
import { inEnglish, type Label } from '~/lib/language/translate'

import { describeVolume } from '../describe-volume'
import { describeMark, marksOf } from '../marks'

/** Addresses of a row that a person may want without the others. */
function addressesOf(wanted: (address: Address) => boolean) {
  return (row: Row) =>
    (readablePart(row)?.addresses ?? []).filter(wanted).map(({ address }) => address)
}

const isSix = ({ version, address }: Address) => version === 6 || address.includes(':')

/** Columns of which a cell holds several values, each of use on its own. */
const severalValues: Readonly<Record<string, (row: Row) => readonly string[]>> = {
  addresses: addressesOf(() => true),
  fixed: addressesOf(({ type }) => type === 'fixed'),
  'fixed-ipv4': addressesOf((one) => one.type === 'fixed' && !isSix(one)),
  'fixed-ipv6': addressesOf((one) => one.type === 'fixed' && isSix(one)),
  floating: addressesOf(({ type }) => type === 'floating'),
  mac: (row) => eachOnce(fields.mac.values(row)),
  sg: (row) => eachOnce(fields.sg.values(row)),
  marks: (row) => (row.kind === 'server' ? inEnglish(() => marksOf(row).map(describeMark)) : []),
  tags: (row) => (row.kind === 'server' ? row.tags.map(formatTag) : []),
  volumes: (row) =>
    row.kind === 'server' ? inEnglish(() => (row.volumes ?? []).map(describeVolume)) : [],
}

function copyColumn(id: keyof typeof severalValues, header: Label): ExportColumn<Row> {
  return { id, header, text: (row) => (severalValues[id]?.(row) ?? []).join(', ') }
}

/** What can be copied of rows whether or not there is such a column on the screen. */
const addressColumns = [
  copyColumn('fixed-ipv4', 'Fixed IPv4 addresses'),
  copyColumn('fixed-ipv6', 'Fixed IPv6 addresses'),
  copyColumn('floating', 'Floating addresses'),
]

/** The columns of which one can be copied alone: those of the rows, and the addresses by their kinds. */
export function singleColumns(columns: readonly ExportColumn<Row>[]): readonly ExportColumn<Row>[] {
  const shown = new Set(columns.map(({ id }) => id))
  return [...columns, ...addressColumns.filter(({ id }) => !shown.has(id))]
}

/** What a row has in a column: each of several values for itself, else the text of the cell. */
export function valuesIn(column: ExportColumn<Row>): (row: Row) => readonly string[] {
  const { id } = column
  if (isPairColumnId(id)) {
    const { name, key } = pairOfColumn(id)
    return pairValues(fields[name], key)
  }
  return severalValues[id] ?? ((row) => [column.text(row)])
}
