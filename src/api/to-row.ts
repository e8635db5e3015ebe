import * as v from 'valibot'

import type {
  Accelerator,
  Address,
  Billing,
  Flavor,
  OrderLock,
  Row,
  RowSource,
  Server,
  Volume,
} from './server'
import { placePrefix } from './server'
import { parseTag } from './tag'
import { serverSchema, type WireServer } from './wire'
import { userDataField, withheldField } from './withhold'

/**
 * Reads one row of either endpoint; `source` is where it came from. A row that does not fit becomes an {@link UnreadableRow} with the field and the
 * reason; `place` (such as `page 3, row 17`) names it when it has no id.
 */
export function toRow(raw: unknown, place: string, source: RowSource): Row {
  const result = v.safeParse(serverSchema, raw)
  if (result.success && isRecord(raw)) return toServer(result.output, source)
  const issues = result.issues ?? []
  const id =
    isRecord(raw) && typeof raw['id'] === 'string' && raw['id'] !== ''
      ? raw['id']
      : `${placePrefix}${place}`
  const readable = isRecord(raw) ? withoutFaults(raw, id, issues, source) : null
  return { kind: 'unreadable', id, reason: reasonOf(issues), readable, source }
}

/** Reads a row without its fields that do not fit. */
function withoutFaults(
  raw: Record<string, unknown>,
  id: string,
  issues: readonly v.BaseIssue<unknown>[],
  source: RowSource,
): Server | null {
  const faulty = new Set(issues.map(({ path }) => path?.[0]?.key))
  const fields = Object.entries(raw).filter(([name]) => !faulty.has(name))
  const { success, output } = v.safeParse(serverSchema, { ...Object.fromEntries(fields), id })
  return success && fields.length > 0 ? toServer(output, source) : null
}

function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues
  if (issue === undefined) return 'The row is not an object.'
  const field = v.getDotPath(issue)
  const received = describe(issue.received)
  if (field === null) return `The row is ${received}, not an object.`
  if (issue.kind !== 'schema') return `${field} ${issue.message}.`
  if (issue.received === 'undefined') return `${field} is missing.`
  return `${field} is ${received}, not what the API documents.`
}

/** What valibot calls a value, in words; texts and numbers stand for themselves, as long as they are short. */
function describe(received: string): string {
  if (received === 'Object') return 'an object'
  if (received === 'Array') return 'a list'
  return received.length > 60 ? `${received.slice(0, 60)}…` : received
}

function toServer(wire: WireServer, source: RowSource): Server {
  const metadata = wire.metadata ?? {}
  return {
    kind: 'server',
    id: wire.id,
    name: wire.name,
    description: wire.description,
    status: wire.status,
    vmState: wire['OS-EXT-STS:vm_state'],
    taskState: wire['OS-EXT-STS:task_state'],
    powerState: wire['OS-EXT-STS:power_state'],
    progress: wire.progress,
    fault: wire.fault,
    locked: wire.locked,
    // Source: OpenAPI description of metadata, 2026-07-24: "normal", empty and absent all mean not frozen.
    frozen: metadata['EcmResStatus'] === 'freeze',
    orderLock: toOrderLock(metadata),
    hostStatus: wire.host_status,
    addresses: toAddresses(wire.addresses ?? {}),
    securityGroups: wire.security_groups ?? [],
    vpcId: filled(metadata['vpc_id']),
    flavor: toFlavor(wire.flavor),
    image: {
      id: (wire.image === '' ? null : wire.image?.id) ?? filled(metadata['metering.image_id']),
      name: filled(metadata['image_name']),
      osType: filled(metadata['os_type']),
      osVersion: filled(metadata['os_version']),
    },
    availabilityZone: wire['OS-EXT-AZ:availability_zone'],
    volumes: wire['os-extended-volumes:volumes_attached']?.map(toVolume) ?? null,
    rootDevice: wire['OS-EXT-SRV-ATTR:root_device_name'],
    tags: (wire.tags ?? []).map(parseTag),
    billing: toBilling(filled(metadata['charging_mode']) ?? filled(metadata['chargingMode'])),
    enterpriseProjectId:
      wire.enterprise_project_id ?? systemTag(wire, '_sys_enterprise_project_id'),
    keyName: wire.key_name,
    created: wire.created,
    updated: wire.updated,
    launched: wire['OS-SRV-USG:launched_at'],
    terminated: wire['OS-SRV-USG:terminated_at'],
    autoTerminate: wire.auto_terminate_time,
    userData: wire[withheldField]?.[userDataField] ?? null,
    metadata,
    source,
  }
}

function toAddresses(networks: NonNullable<WireServer['addresses']>): readonly Address[] {
  return Object.entries(networks).flatMap(([network, entries]) =>
    entries.map((entry) => ({
      network,
      address: entry.addr,
      version: entry.version === '4' ? 4 : entry.version === '6' ? 6 : null,
      type: entry['OS-EXT-IPS:type'],
      mac: entry['OS-EXT-IPS-MAC:mac_addr'],
      portId: entry['OS-EXT-IPS:port_id'],
      primary: entry.primary,
    })),
  )
}

function toFlavor(flavor: WireServer['flavor']): Flavor | null {
  if (flavor === null) return null
  return {
    id: flavor.id,
    name: flavor.name,
    vcpus: flavor.vcpus,
    ramMib: flavor.ram,
    gpus: (flavor.gpus ?? []).map(toAccelerator),
    accelerators: (flavor.asic_accelerators ?? []).map(toAccelerator),
  }
}

function toAccelerator(device: {
  name: string | null
  count: number | null
  memory_mb: number | null
}): Accelerator {
  return { name: device.name, count: device.count, memoryMib: device.memory_mb }
}

function toVolume(
  volume: NonNullable<WireServer['os-extended-volumes:volumes_attached']>[number],
): Volume {
  return {
    id: volume.id,
    device: volume.device,
    bootIndex: volume.bootIndex,
    boot: volume.bootIndex === 0,
    deleteOnTermination: volume.delete_on_termination,
  }
}

/** Codes of `metadata.charging_mode`. Source: OpenAPI description of metadata, 2026-07-24. */
const billingModes: ReadonlyMap<string, Billing['mode']> = new Map([
  ['0', 'pay-per-use'],
  ['1', 'yearly/monthly'],
  ['2', 'spot'],
])

function toBilling(code: string | null): Billing | null {
  return code === null ? null : { mode: billingModes.get(code) ?? 'unknown', code }
}

function toOrderLock(metadata: Readonly<Record<string, string | null>>): OrderLock | null {
  const source = filled(metadata['lockSource'])
  if (source === null) return null
  return { source, scene: filled(metadata['lockScene']), orderId: filled(metadata['lockSourceId']) }
}

function systemTag(wire: WireServer, key: string): string | null {
  return filled(wire.sys_tags?.find((tag) => tag.key === key)?.value)
}

function filled(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
