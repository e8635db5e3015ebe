import type { Row, Server } from '~/api/server'
import { formatTag } from '~/api/tag'

import { powerStateName } from '../power'
import { addressKey } from './address-key'
import { naturalKey } from './natural-key'

/** By what a row is sorted: texts in plain order, numbers by size; null sorts last, whatever the direction. */
export type SortKey = string | number | null

function text(read: (server: Server) => string | null | undefined) {
  return (row: Row): SortKey => {
    const value = row.kind === 'server' ? read(row) : null
    return value === null || value === undefined || value === '' ? null : naturalKey(value)
  }
}

function number(read: (server: Server) => number | null | undefined) {
  return (row: Row): SortKey => (row.kind === 'server' ? (read(row) ?? null) : null)
}

/** Numbers are told apart up to this one: 4,096 vCPUs, 64 TiB. */
const flavorBase = 2 ** 32

/** How rows are sorted by each column of the lists. */
export const sortKeys = {
  name: text((server) => server.name),
  status: text((server) => server.status),
  power: text(({ powerState }) => (powerState === null ? null : powerStateName(powerState))),
  task: text((server) => server.taskState),
  marks: number(
    (server) =>
      (server.fault === null ? 0 : -8) +
      (server.frozen ? -4 : 0) +
      (server.locked === true ? -2 : 0) +
      (server.orderLock === null ? 0 : -1),
  ),
  addresses: (row) => {
    const first = row.kind === 'server' ? row.addresses[0] : undefined
    return first === undefined ? null : addressKey(first.address)
  },
  flavor: number(({ flavor }) =>
    flavor?.vcpus === null || flavor === null
      ? null
      : flavor.vcpus * flavorBase + (flavor.ramMib ?? 0),
  ),
  image: text(({ image }) => image.name ?? image.osVersion ?? image.osType ?? image.id),
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
} as const satisfies Record<string, (row: Row) => SortKey>

/** A column by which rows can be sorted. */
export type SortField = keyof typeof sortKeys

/** Whether rows can be sorted by this column. */
export function isSortField(name: string): name is SortField {
  return Object.hasOwn(sortKeys, name)
}
