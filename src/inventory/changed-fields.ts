import type { Accelerator, Address, Flavor, Row, Server, Volume } from '~/api/server'
import { readablePart } from '~/api/server'
import { formatTag } from '~/api/tag'
import { formatUtc } from '~/lib/format-time'
import { t, translated } from '~/lib/language/translate'

import { compareRaw, type ComparedField, type ComparedValue } from './compare'

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

/** How a field is compared and shown where that is not by its value alone. */
const readings: Partial<Record<OwnField, (server: Server) => unknown>> = {
  addresses: ({ addresses }) => addresses.map(addressText),
  securityGroups: ({ securityGroups }) => securityGroups.map(({ id, name }) => joined(name, id)),
  fault: ({ fault }) => fault && { ...fault, created: timeText(fault.created) },
  flavor: ({ flavor }) => flavor && flavorFields(flavor),
  image: ({ image }) => ({ id: image.id }),
  volumes: ({ volumes }) => volumes?.map(volumeText) ?? null,
  tags: ({ tags }) => tags.map(formatTag),
  created: ({ created }) => timeText(created),
  updated: ({ updated }) => timeText(updated),
  launched: ({ launched }) => timeText(launched),
  terminated: ({ terminated }) => timeText(terminated),
  autoTerminate: ({ autoTerminate }) => timeText(autoTerminate),
  userData: ({ userData }) => userData && userDataText(userData),
}

/**
 * The fields in which two rows of one server differ, by their names in the API: the value before, then the one after.
 * The order of addresses, volumes, groups and tags says nothing; nor does where a row stood.
 */
export function changedFields(before: Row, after: Row): readonly ComparedField[] {
  const [was, is] = [readablePart(before), readablePart(after)]
  // Taking values apart costs a hundred times what it costs to see that they are the same.
  const fields =
    was === null || is === null
      ? ownFields
      : ownFields.filter((field) => !isEqual(was[field], is[field]))
  if (fields.length === 0 && before.kind === 'server' && after.kind === 'server') return []
  const { differing } = compareRaw([fieldsOf(before, fields), fieldsOf(after, fields)])
  return differing.filter(({ values }) => !values.every(saysNothing))
}

/** Whether a row has nothing there: it does not know whether the API sent null, something empty, or nothing at all. */
export function saysNothing(compared: ComparedValue): boolean {
  if (!compared.sent || compared.value === null) return true
  return typeof compared.value === 'object' && Object.keys(compared.value).length === 0
}

function fieldsOf(row: Row, fields: readonly OwnField[]): Readonly<Record<string, unknown>> {
  const server = readablePart(row)
  return {
    ...(server === null ? {} : serverFields(server, fields)),
    ...(row.kind === 'server' ? {} : { [t('cannot be read because')]: translated(row.reason) }),
  }
}

function serverFields(
  server: Server,
  fields: readonly OwnField[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [apiNames[field], valueOf(server, field)]))
}

function valueOf(server: Server, field: OwnField): unknown {
  const read = readings[field]
  return read === undefined ? server[field] : read(server)
}

function isOwnField(name: string): name is OwnField {
  return Object.hasOwn(apiNames, name)
}

const ownFields = Object.keys(apiNames).filter(isOwnField)

function flavorFields({ id, name, vcpus, ramMib, gpus, accelerators }: Flavor): unknown {
  const asic = accelerators.map(acceleratorFields)
  return {
    id,
    name,
    vcpus,
    ram: ramMib,
    gpus: gpus.map(acceleratorFields),
    asic_accelerators: asic,
  }
}

function acceleratorFields({ name, count, memoryMib }: Accelerator): unknown {
  return { name, count, memory_mb: memoryMib }
}

function userDataText({ bytes }: NonNullable<Server['userData']>): string {
  return bytes === null ? t('withheld') : t('{bytes} bytes, withheld', { bytes: String(bytes) })
}

function addressText({ address, type, mac, network, portId, version, primary }: Address): string {
  const kind = joined(type, version === null ? null : `IPv${version}`)
  return joined(address, kind, mac, network, portId, primary === true ? t('primary') : null)
}

function volumeText({ id, device, bootIndex, deleteOnTermination }: Volume): string {
  return joined(
    device,
    id,
    bootIndex === null ? null : t('boot index {index}', { index: String(bootIndex) }),
    deleteOnTermination === null
      ? null
      : t(deleteOnTermination ? 'deleted with the server' : 'kept with the server'),
  )
}

function timeText(time: number | null): string | null {
  return time === null ? null : formatUtc(time)
}

function joined(...texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== '').join(', ')
}

/** Whether two values are the same down to the last one. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) || Array.isArray(other)) return areEqualLists(one, other)
  if (!isRecord(one) || !isRecord(other)) return false
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  for (const name of names) {
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
