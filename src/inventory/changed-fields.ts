import type { Address, Row, Server, Volume } from '~/api/server'
import { formatTag } from '~/api/tag'
import { formatUtc } from '~/lib/format-time'

import { compareRaw, type ComparedField } from './compare'

/** What is read from `metadata` stands there already, and where a row was read from is nothing of the server. */
type OwnField = Exclude<
  keyof Server,
  'kind' | 'id' | 'frozen' | 'orderLock' | 'vpcId' | 'billing' | 'source'
>

/** The API's names of the fields that a server can change. */
const apiNames = {
  name: 'name',
  description: 'description',
  status: 'status',
  vmState: 'OS-EXT-STS:vm_state',
  taskState: 'OS-EXT-STS:task_state',
  powerState: 'OS-EXT-STS:power_state',
  progress: 'progress',
  fault: 'fault',
  locked: 'locked',
  hostStatus: 'host_status',
  addresses: 'addresses',
  securityGroups: 'security_groups',
  flavor: 'flavor',
  image: 'image',
  availabilityZone: 'OS-EXT-AZ:availability_zone',
  volumes: 'os-extended-volumes:volumes_attached',
  rootDevice: 'OS-EXT-SRV-ATTR:root_device_name',
  tags: 'tags',
  enterpriseProjectId: 'enterprise_project_id',
  keyName: 'key_name',
  created: 'created',
  updated: 'updated',
  launched: 'OS-SRV-USG:launched_at',
  terminated: 'OS-SRV-USG:terminated_at',
  autoTerminate: 'auto_terminate_time',
  userData: 'OS-EXT-SRV-ATTR:user_data',
  metadata: 'metadata',
} as const satisfies Record<OwnField, string>

/**
 * The fields in which two rows of one server differ, by their names in the API: the value before, then the one after.
 * The order of addresses, volumes, groups and tags says nothing; nor does where a row stood.
 */
export function changedFields(before: Row, after: Row): readonly ComparedField[] {
  return isEqual(before, after) ? [] : compareRaw([fieldsOf(before), fieldsOf(after)]).differing
}

function fieldsOf(row: Row): Readonly<Record<string, unknown>> {
  if (row.kind === 'server') return serverFields(row)
  const { readable, reason } = row
  return { ...(readable === null ? {} : serverFields(readable)), 'cannot be read because': reason }
}

function serverFields(server: Server): Readonly<Record<string, unknown>> {
  const values = {
    ...server,
    addresses: server.addresses.map(addressText),
    securityGroups: server.securityGroups.map(({ id, name }) => joined(name, id)),
    image: { id: server.image.id },
    volumes: server.volumes?.map(volumeText) ?? null,
    tags: server.tags.map(formatTag),
    created: timeText(server.created),
    updated: timeText(server.updated),
    launched: timeText(server.launched),
    terminated: timeText(server.terminated),
    autoTerminate: timeText(server.autoTerminate),
  }
  return Object.fromEntries(ownFields.map((field) => [apiNames[field], values[field]]))
}

function isOwnField(name: string): name is OwnField {
  return Object.hasOwn(apiNames, name)
}

const ownFields = Object.keys(apiNames).filter(isOwnField)

function addressText({ address, type, mac, network, portId, version, primary }: Address): string {
  const kind = joined(type, version === null ? null : `IPv${version}`)
  return joined(address, kind, mac, network, portId, primary === true ? 'primary' : null)
}

function volumeText({ id, device, bootIndex, deleteOnTermination }: Volume): string {
  return joined(
    device,
    id,
    bootIndex === null ? null : `boot index ${bootIndex}`,
    deleteOnTermination === null
      ? null
      : `${deleteOnTermination ? 'deleted' : 'kept'} with the server`,
  )
}

function timeText(time: number | null): string | null {
  return time === null ? null : formatUtc(time)
}

function joined(...texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== '').join(', ')
}

/** Whether two values are the same down to the last one; where rows come from apart. Most rows are. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) || Array.isArray(other)) return areEqualLists(one, other)
  if (!isRecord(one) || !isRecord(other)) return false
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  for (const name of names) {
    if (name === 'source') continue
    if (!Object.hasOwn(other, name) || !isEqual(one[name], other[name])) return false
  }
  return true
}

function areEqualLists(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
  for (const [at, item] of one.entries()) if (!isEqual(item, other[at])) return false
  return true
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
