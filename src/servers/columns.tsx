import { readablePart, type Row, type Server } from '~/api/server'
import type { FilterStatus } from '~/api/status'
import { formatTag } from '~/api/tag'
import { imageText } from '~/inventory/image-text'
import { powerMismatch, powerStateName } from '~/inventory/power'
import { formatUtc, formatZoned } from '~/lib/format-time'
import { inEnglish, type Label, t } from '~/lib/language/translate'
import { mostWidth } from '~/lib/most-width'
import type { TableColumn } from '~/table/table-column'
import { missing } from '~/ui/Missing'

import { addressesCell, describeKind } from './cells/addresses-cell'
import { flavorCell } from './cells/flavor-cell'
import { marksCell } from './cells/marks-cell'
import { nameCell } from './cells/name-cell'
import { powerCell } from './cells/power-cell'
import { describeStatus, statusCell } from './cells/status-cell'
import { tagsCell } from './cells/tags-cell'
import { volumesCell } from './cells/volumes-cell'
import { describeVolume } from './describe-volume'
import { flavorSize } from './flavor-size'
import { type Clock, timeWidth, writeTime } from './layout/times'
import { describeMark, marksOf } from './marks'

type Facts = Pick<TableColumn<Row>, 'id' | 'header' | 'headerNote' | 'width' | 'cellClass'>

/** What a column says of a server; a row that cannot be read has no cells. */
interface Content {
  readonly render: (server: Server, lively: boolean) => React.ReactNode
  /** The whole value in words, the same in every language: it is found, copied and exported. */
  readonly text: (server: Server) => string
  /** Whether that surely fits into so many pixels. */
  readonly fits?: (server: Server, room: number) => boolean
  /** What the pointer brings up: more than the cell shows, or why there is nothing. */
  readonly hint?: (server: Server) => string | null
}

function column(facts: Facts, { render, text, hint, fits }: Content): TableColumn<Row> {
  return {
    ...facts,
    sortable: true,
    render: (row, lively) => (row.kind === 'server' ? render(row, lively) : null),
    text: (row) => (row.kind === 'server' ? text(row) : ''),
    hint: (row) => (row.kind === 'server' ? (hint?.(row) ?? null) : null),
    ...(fits === undefined
      ? {}
      : { fits: (row, room) => row.kind !== 'server' || fits(row, room) }),
  }
}

function textColumn(facts: Facts, text: (server: Server) => string | null): TableColumn<Row> {
  return column(facts, {
    render: (server) => text(server) ?? missing(),
    text: (server) => text(server) ?? '',
  })
}

/** `facts.width` is that for ages. */
export function timeColumn(
  facts: Facts,
  clock: Clock,
  time: (server: Server) => number | null,
  why: Label = 'not reported',
): TableColumn<Row> {
  return column(
    { ...facts, width: timeWidth(facts.width, clock), cellClass: 'tabular-nums' },
    {
      render: (server) => {
        const value = time(server)
        return value === null ? missing(t(why)) : writeTime(value, clock)
      },
      text: (server) => {
        const value = time(server)
        return value === null ? '' : formatUtc(value)
      },
      fits: (server, room) => {
        const value = time(server)
        return value === null || mostWidth(writeTime(value, clock)) <= room
      },
      hint: (server) => {
        const value = time(server)
        return value === null ? null : `${formatZoned(value)}\n${formatUtc(value)}`
      },
    },
  )
}

/** Pixels of a sign with the gap after it. */
const signWidth = 22

/** Cells of several parts in a row. */
const parts = 'flex items-center'

const name = column(
  { id: 'name', header: 'Name', width: 304, cellClass: `${parts} gap-2` },
  {
    render: (server, lively) => nameCell(server.id, server.name, lively),
    text: (server) => server.name ?? '',
    hint: (server) => `${server.name ?? ''}\n${server.id}`,
  },
)

/** The note in the place of a row that cannot be read shows its name, too. */
export const nameOfAnyRow: TableColumn<Row> = {
  ...name,
  text: (row) => readablePart(row)?.name ?? '',
}

export function status(askedFor: FilterStatus | undefined) {
  return column(
    { id: 'status', header: 'Status', width: 144 },
    {
      render: (server) => statusCell(server.status, askedFor),
      text: (server) => server.status ?? '',
      fits: (server, room) =>
        (askedFor === undefined || askedFor === server.status) &&
        signWidth + mostWidth(server.status ?? '') <= room,
      hint: (server) => (server.status === null ? null : describeStatus(server.status, askedFor)),
    },
  )
}

const power = column(
  { id: 'power', header: 'Power', width: 112 },
  {
    render: (server) => powerCell(server.status, server.powerState),
    text: ({ powerState }) => (powerState === null ? '' : powerStateName(powerState)),
    fits: ({ powerState }, room) =>
      powerState === null || signWidth + mostWidth(powerStateName(powerState)) <= room,
    hint: (server) => powerMismatch(server.status, server.powerState),
  },
)

const task = column(
  { id: 'task', header: 'Task', width: 116 },
  {
    render: ({ taskState }) => taskState ?? missing(t('no task')),
    text: ({ taskState }) => taskState ?? '',
    fits: ({ taskState }, room) => mostWidth(taskState ?? '') <= room,
  },
)

function markTexts(server: Server): readonly string[] {
  return marksOf(server).map(describeMark)
}

const marks = column(
  { id: 'marks', header: 'Marks', headerNote: 'Fault, host not UP, frozen, locked', width: 72 },
  {
    render: (server) => marksCell(server),
    text: (server) => inEnglish(() => markTexts(server).join(', ')),
    fits: (server, room) => marksOf(server).length * signWidth <= room,
    hint: (server) => markTexts(server).join('\n'),
  },
)

export const addresses = column(
  { id: 'addresses', header: 'Addresses', width: 296, cellClass: `${parts} gap-2` },
  {
    render: (server) => addressesCell(server.addresses),
    text: (server) => server.addresses.map((address) => address.address).join(', '),
    hint: (server) =>
      server.addresses.map((address) => `${address.address} (${describeKind(address)})`).join('\n'),
  },
)

export const flavor = column(
  { id: 'flavor', header: 'Flavor', width: 216 },
  {
    render: (server) => flavorCell(server.flavor),
    text: ({ flavor }) =>
      flavor === null
        ? ''
        : [flavorSize(flavor), flavor.id ?? flavor.name].filter(Boolean).join(' '),
    hint: (server) => server.flavor?.id ?? server.flavor?.name ?? null,
  },
)

export const volumes = column(
  { id: 'volumes', header: 'Volumes', width: 160 },
  {
    render: (server) => volumesCell(server.volumes),
    text: (server) => inEnglish(() => server.volumes?.map(describeVolume).join('; ') ?? ''),
    hint: (server) => server.volumes?.map(describeVolume).join('\n') ?? null,
  },
)

export const tags = column(
  { id: 'tags', header: 'Tags', width: 256, cellClass: `${parts} gap-3` },
  {
    render: (server) => tagsCell(server.tags),
    text: (server) => server.tags.map(formatTag).join(', '),
    hint: (server) => server.tags.map(formatTag).join('\n'),
  },
)

export const image = textColumn({ id: 'image', header: 'Image / OS', width: 232 }, imageText)
export const zone = column(
  { id: 'zone', header: 'AZ', width: 144 },
  {
    render: ({ availabilityZone }) => availabilityZone ?? missing(),
    text: ({ availabilityZone }) => availabilityZone ?? '',
    fits: ({ availabilityZone }, room) => mostWidth(availabilityZone ?? '') <= room,
  },
)
export const billing = textColumn({ id: 'billing', header: 'Billing', width: 120 }, ({ billing }) =>
  billing === null ? null : billing.mode === 'unknown' ? `code ${billing.code}` : billing.mode,
)
export const created = (clock: Clock) =>
  timeColumn({ id: 'created', header: 'Created', width: 96 }, clock, (server) => server.created)
const launched = (clock: Clock) =>
  timeColumn(
    { id: 'launched', header: 'Launched', width: 96 },
    clock,
    (server) => server.launched,
    'no start is reported',
  )

/**
 * The columns of the Servers tab. `askedFor` is the status filter, which explains why a row matched; `clock` is what
 * times are written by.
 */
export function serversColumns(
  askedFor: FilterStatus | undefined,
  clock: Clock,
): readonly TableColumn<Row>[] {
  return [
    nameOfAnyRow,
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
    created(clock),
    launched(clock),
  ]
}
