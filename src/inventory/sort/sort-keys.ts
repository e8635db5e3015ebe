import { readablePart, type Row, type Server } from '~/api/server'
import { formatTag } from '~/api/tag'

import { type ColumnId, type FixedColumnId, isPairColumnId } from '../columns/column-id'
import { pairOfColumn } from '../columns/pair-column'
import { hostTrouble } from '../host-trouble'
import { imageText } from '../image-text'
import { powerStateName } from '../power'
import { fields } from '../refine/fields'
import { pairValues } from '../refine/pairs'
import { shownAddresses } from '../shown-addresses'
import { addressKey } from './address-key'
import { naturalKey } from './natural-key'

/** By what a row is sorted: texts in plain order, numbers by size; null sorts last, whatever the direction. */
export type SortKey = string | number | null

function text(read: (server: Server) => string | null | undefined) {
  return (row: Row): SortKey => {
    const server = readablePart(row)
    const value = server === null ? null : read(server)
    return value === null || value === undefined || value === '' ? null : naturalKey(value)
  }
}

function number(read: (server: Server) => number | null | undefined) {
  return (row: Row): SortKey => {
    const server = readablePart(row)
    return server === null ? null : (read(server) ?? null)
  }
}

/** Several values of a row count as one text, in the order of the API. */
function texts(read: (row: Row) => readonly string[]) {
  return (row: Row): SortKey => {
    const value = read(row).join(' ')
    return value === '' ? null : naturalKey(value)
  }
}

/** Several addresses of a row count as the first of them. */
function firstAddress(read: (row: Row) => readonly string[]) {
  return (row: Row): SortKey => {
    const [address = ''] = read(row)
    return address === '' ? null : addressKey(address)
  }
}

/** Numbers are told apart up to this one: 4,096 vCPUs, 64 TiB. */
const flavorBase = 2 ** 32

/** How rows are sorted by each column that every server can have. */
const sortKeys = {
  name: text((server) => server.name),
  status: text((server) => server.status),
  power: text(({ powerState }) => (powerState === null ? null : powerStateName(powerState))),
  task: text((server) => server.taskState),
  marks: number(
    (server) =>
      (server.fault === null ? 0 : -16) +
      (hostTrouble(server) === null ? 0 : -8) +
      (server.frozen ? -4 : 0) +
      (server.locked === true ? -2 : 0) +
      (server.orderLock === null ? 0 : -1),
  ),
  addresses: (row) => {
    const server = readablePart(row)
    if (server === null) return null
    const { fixed, floating } = shownAddresses(server.addresses)
    const address = (fixed ?? floating)?.address ?? ''
    return address === '' ? null : addressKey(address)
  },
  flavor: number(({ flavor }) =>
    flavor?.vcpus === null || flavor === null
      ? null
      : flavor.vcpus * flavorBase + (flavor.ramMib ?? 0),
  ),
  image: text(imageText),
  zone: text((server) => server.availabilityZone),
  volumes: number((server) => server.volumes?.length),
  tags: text(
    ({ tags }) =>
      tags.find((tag) => !tag.system) &&
      tags
        .filter((tag) => !tag.system)
        .map(formatTag)
        .join(' '),
  ),
  billing: text(({ billing }) => billing && `${billing.mode} ${billing.code}`),
  created: number((server) => server.created),
  updated: number((server) => server.updated),
  launched: number((server) => server.launched),
  terminate: number((server) => server.autoTerminate),
  // An estimate needs a policy, which no row has: the column brings its own key.
  purge: () => null,
  id: (row) => naturalKey(row.id),
  description: text((server) => server.description),
  os: text(({ image }) => image.osType),
  'os-version': text(({ image }) => image.osVersion),
  fixed: firstAddress(fields.fixed.values),
  floating: firstAddress(fields.floating.values),
  mac: texts(fields.mac.values),
  vcpus: fields.vcpus.number,
  ram: fields.ram.number,
  fault: texts(fields.fault.values),
  vpc: text((server) => server.vpcId),
  sg: texts(fields.sg.values),
  ep: text((server) => server.enterpriseProjectId),
  key: text((server) => server.keyName),
  'vm-state': text((server) => server.vmState),
  'host-status': text((server) => server.hostStatus),
  project: texts(fields.project.values),
  region: texts(fields.region.values),
} as const satisfies Record<FixedColumnId, (row: Row) => SortKey>

/** By what rows are sorted by a column. A key without a value counts as missing. */
export function sortKeyOf(column: ColumnId): (row: Row) => SortKey {
  if (!isPairColumnId(column)) return sortKeys[column]
  const { name, key } = pairOfColumn(column)
  return texts(pairValues(fields[name], key))
}
