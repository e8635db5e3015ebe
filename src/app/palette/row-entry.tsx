import { readablePart, type Row } from '~/api/server'
import type { NamedRow } from '~/inventory/named-rows'
import { shownAddresses } from '~/inventory/shown-addresses'
import { statusSign } from '~/servers/cells/status-cell'
import type { Tab } from '~/servers/list-tab'
import { nameOfRow, shortIdOf } from '~/servers/name-of-row'

import type { Entry } from './entry'

/** A row as an entry, with the address by which it was found, and its project where there are `several`. */
export function rowEntry(
  tab: Tab,
  { row, address }: NamedRow,
  several: boolean,
  open: (id: string) => void,
): Entry {
  const server = readablePart(row)
  const status = server?.status ?? null
  const project = several ? row.source.answer.project?.label : null
  return {
    id: `${tab} ${row.id}`,
    label: nameOfRow(row),
    sign: status === null ? undefined : statusSign(status),
    note: [project, address ?? firstAddress(row), shortIdOf(row)].filter(Boolean).join(' · '),
    aside: status,
    run: () => open(row.id),
  }
}

function firstAddress(row: Row): string | null {
  const { fixed, floating } = shownAddresses(readablePart(row)?.addresses ?? [])
  return (fixed ?? floating)?.address ?? null
}
