import type { Row } from '~/api/server'
import { fieldOfColumn } from '~/inventory/columns/column-field'
import type { FixedColumnId } from '~/inventory/columns/column-id'
import { fieldOf } from '~/inventory/refine/find-field'
import { eachOnce } from '~/lib/each-once'
import type { Label } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'
import { missing } from '~/ui/Missing'

import { timeColumn } from '../columns'
import type { Clock } from './times'

const gib = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

interface Facts {
  readonly id: FixedColumnId
  readonly header: Label
  readonly width: number
  readonly mono?: boolean
}

/**
 * A column of the values that the refine language knows for its field, each once: a port that has several addresses
 * repeats its MAC, and a server its security groups for each port.
 */
function fieldColumn({ id, header, width, mono = false }: Facts): TableColumn<Row> {
  const field = fieldOf(fieldOfColumn(id).name)
  const values = 'values' in field ? field.values : () => []
  const text = (row: Row) => eachOnce(values(row)).join(', ')
  return {
    id,
    header,
    headerNote: field.meaning,
    width,
    sortable: true,
    render: (row) => {
      const value = text(row)
      return value === '' ? (
        missing()
      ) : (
        <span className={mono ? 'font-mono' : undefined} title={value}>
          {value}
        </span>
      )
    },
    text,
  }
}

function numberColumn(
  { id, header, width }: Facts,
  write: (value: number) => string,
): TableColumn<Row> {
  const field = fieldOf(fieldOfColumn(id).name)
  const number = 'number' in field ? field.number : () => null
  const text = (row: Row) => {
    const value = number(row)
    return value === null ? '' : write(value)
  }
  return {
    id,
    header,
    headerNote: field.meaning,
    width,
    sortable: true,
    align: 'end',
    render: (row) => text(row) || missing(),
    text,
  }
}

const terminate = (clock: Clock) =>
  timeColumn(
    {
      id: 'terminate',
      header: 'Auto-terminate',
      headerNote: fieldOf('terminate').meaning,
      width: 144,
    },
    clock,
    (server) => server.autoTerminate,
    'not scheduled, or not reported',
  )

/** Of which project a server is, and in which region that is. */
export const projectColumn = fieldColumn({ id: 'project', header: 'Project', width: 168 })
export const regionColumn = fieldColumn({ id: 'region', header: 'Region', width: 128 })

const ofFields: readonly TableColumn<Row>[] = [
  fieldColumn({ id: 'id', header: 'ID', width: 312, mono: true }),
  fieldColumn({ id: 'description', header: 'Description', width: 240 }),
  fieldColumn({ id: 'vm-state', header: 'VM state', width: 104 }),
  fieldColumn({ id: 'host-status', header: 'Host status', width: 112 }),
  fieldColumn({ id: 'fault', header: 'Fault', width: 240 }),
  numberColumn({ id: 'vcpus', header: 'vCPUs', width: 72 }, String),
  numberColumn({ id: 'ram', header: 'RAM', width: 96 }, (mib) => `${gib.format(mib / 1024)} GiB`),
  fieldColumn({ id: 'os', header: 'OS type', width: 96 }),
  fieldColumn({ id: 'os-version', header: 'OS version', width: 200 }),
  fieldColumn({ id: 'vpc', header: 'VPC', width: 312, mono: true }),
  fieldColumn({ id: 'fixed', header: 'Fixed addresses', width: 200, mono: true }),
  fieldColumn({ id: 'floating', header: 'Floating addresses', width: 160, mono: true }),
  fieldColumn({ id: 'mac', header: 'MAC', width: 160, mono: true }),
  fieldColumn({ id: 'sg', header: 'Security groups', width: 168 }),
  projectColumn,
  regionColumn,
  fieldColumn({ id: 'ep', header: 'Enterprise project', width: 152, mono: true }),
  fieldColumn({ id: 'key', header: 'Key pair', width: 144 }),
]

/** Columns that no list shows by itself. `clock` is what times are written by. */
export function moreColumns(clock: Clock): readonly TableColumn<Row>[] {
  return [...ofFields, terminate(clock)]
}
