import { type Address, readablePart, type Row } from '~/api/server'
import { formatTag } from '~/api/tag'
import type { ExportColumn } from '~/inventory/export/file-format'
import { inEnglish, type Label } from '~/lib/language/translate'

import { describeVolume } from '../describe-volume'

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

/** What a row has in a column: every address for itself, else the text of the cell. */
export function valuesIn(column: ExportColumn<Row>): (row: Row) => readonly string[] {
  return severalValues[column.id] ?? ((row) => [column.text(row)])
}
