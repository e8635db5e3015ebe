import type { Row, Server } from '~/api/server'
import type { FilterStatus } from '~/api/status'
import { formatTag } from '~/api/tag'
import { powerStateName } from '~/inventory/power'
import { formatUtc } from '~/lib/format-time'
import type { TableColumn } from '~/table/table-column'
import { Age } from '~/ui/Age'
import { Missing } from '~/ui/Missing'

import { AddressesCell } from './cells/AddressesCell'
import { FlavorCell } from './cells/FlavorCell'
import { MarksCell } from './cells/MarksCell'
import { NameCell } from './cells/NameCell'
import { PowerCell } from './cells/PowerCell'
import { StatusCell } from './cells/StatusCell'
import { TagsCell } from './cells/TagsCell'
import { VolumesCell } from './cells/VolumesCell'
import { describeVolume } from './describe-volume'
import { flavorSize } from './flavor-size'
import { marksOf } from './marks'

/** The column of a field of a server; a row that cannot be read has no cells. */
function column(
  facts: Omit<TableColumn<Row>, 'render' | 'text'>,
  render: (server: Server) => React.ReactNode,
  text: (server: Server) => string,
): TableColumn<Row> {
  return {
    ...facts,
    sortable: true,
    render: (row) => (row.kind === 'server' ? render(row) : null),
    text: (row) => (row.kind === 'server' ? text(row) : ''),
  }
}

function textColumn(
  facts: Omit<TableColumn<Row>, 'render' | 'text'>,
  text: (server: Server) => string | null,
): TableColumn<Row> {
  return column(
    facts,
    (server) => {
      const value = text(server)
      return value === null ? <Missing /> : <span title={value}>{value}</span>
    },
    (server) => text(server) ?? '',
  )
}

function timeColumn(
  facts: Omit<TableColumn<Row>, 'render' | 'text'>,
  time: (server: Server) => number | null,
  missing?: string,
): TableColumn<Row> {
  return column(
    facts,
    (server) => <Age time={time(server)} {...(missing === undefined ? {} : { missing })} />,
    (server) => {
      const value = time(server)
      return value === null ? '' : formatUtc(value)
    },
  )
}

function imageText({ image }: Server): string | null {
  return image.name ?? image.osVersion ?? image.osType ?? image.id
}

const name = column(
  { id: 'name', header: 'Name', width: 300 },
  (server) => <NameCell id={server.id} name={server.name} />,
  (server) => server.name ?? '',
)

function status(askedFor: FilterStatus | undefined) {
  return column(
    { id: 'status', header: 'Status', width: 168 },
    (server) => (
      <StatusCell status={server.status} {...(askedFor === undefined ? {} : { askedFor })} />
    ),
    (server) => server.status ?? '',
  )
}

const power = column(
  { id: 'power', header: 'Power', width: 104 },
  (server) => <PowerCell status={server.status} powerState={server.powerState} />,
  (server) => (server.powerState === null ? '' : powerStateName(server.powerState)),
)

const task = column(
  { id: 'task', header: 'Task', width: 136 },
  (server) =>
    server.taskState === null ? <Missing reason="no task" /> : <span>{server.taskState}</span>,
  (server) => server.taskState ?? '',
)

const marks = column(
  { id: 'marks', header: 'Marks', headerNote: 'Fault, frozen, locked', width: 72 },
  (server) => <MarksCell server={server} />,
  (server) =>
    marksOf(server)
      .map((mark) => mark.text)
      .join(', '),
)

const addresses = column(
  { id: 'addresses', header: 'Addresses', width: 272 },
  (server) => <AddressesCell addresses={server.addresses} />,
  (server) => server.addresses.map((address) => address.address).join(', '),
)

const flavor = column(
  { id: 'flavor', header: 'Flavor', width: 232 },
  (server) => <FlavorCell flavor={server.flavor} />,
  (server) => (server.flavor === null ? '' : (flavorSize(server.flavor) ?? '')),
)

const volumes = column(
  { id: 'volumes', header: 'Volumes', width: 160 },
  (server) => <VolumesCell volumes={server.volumes} />,
  (server) => server.volumes?.map(describeVolume).join('; ') ?? '',
)

const tags = column(
  { id: 'tags', header: 'Tags', width: 256 },
  (server) => <TagsCell tags={server.tags} />,
  (server) => server.tags.map(formatTag).join(', '),
)

const image = textColumn({ id: 'image', header: 'Image / OS', width: 216 }, imageText)
const zone = textColumn(
  { id: 'zone', header: 'AZ', width: 144 },
  (server) => server.availabilityZone,
)
const billing = textColumn({ id: 'billing', header: 'Billing', width: 120 }, ({ billing }) =>
  billing === null ? null : billing.mode === 'unknown' ? `code ${billing.code}` : billing.mode,
)
const created = timeColumn(
  { id: 'created', header: 'Created', width: 96 },
  (server) => server.created,
)
const launched = timeColumn(
  { id: 'launched', header: 'Launched', width: 96 },
  (server) => server.launched,
  'not started yet, or not reported',
)
const updated = timeColumn(
  { id: 'updated', header: 'Updated', width: 96 },
  (server) => server.updated,
)

/** The columns of the Servers tab; `askedFor` is the status filter, which explains why a row matched. */
export function serversColumns(askedFor: FilterStatus | undefined): readonly TableColumn<Row>[] {
  return [
    name,
    status(askedFor),
    power,
    task,
    marks,
    addresses,
    flavor,
    image,
    zone,
    volumes,
    tags,
    billing,
    created,
    launched,
  ]
}

/** The columns of the recycle bin: no field says when a server was put there, so `updated` stands by its own name. */
export const recycleBinColumns: readonly TableColumn<Row>[] = [
  name,
  status(undefined),
  addresses,
  flavor,
  image,
  zone,
  volumes,
  tags,
  billing,
  created,
  updated,
]
