import { batchOf, batchSize, type Batch } from './batch'
import { binnedAge, binnedAt } from './bin-rules'
import { flavorRow } from './flavors'
import { hostRow } from './host'
import { metadataRow, tagRow } from './labels'
import { networkRow } from './network'
import { Random, hash32 } from './random'
import type { ServerRow } from './row'
import { serverId } from './server-id'
import { pickStatus, stateRow, type StatusName } from './states'
import { ageAt, isoSeconds, zonelessMicroseconds } from './times'
import { userData } from './user-data'
import { usualVolumes } from './volumes'

/** What the rows of one inventory have in common. */
export interface Fleet {
  /** The ID that stands in the URI, which rows repeat as `tenant_id`. */
  readonly projectId: string
  /** Keeps inventories apart, also two of one project. */
  readonly salt: number
  /** Rows in the inventory; the last one is the oldest. */
  readonly size: number
  /** Time in milliseconds that all times of the rows are relative to. */
  readonly startedAt: number
  /** Servers of a recycle bin: as bin-rules.ts has them, stopped with few exceptions, and without `fault`. */
  readonly binned: boolean
}

/** What a row is made from. */
export interface Origin {
  readonly fleet: Fleet
  readonly index: number
  readonly batch: Batch
  readonly random: Random
  /** Time of creation in milliseconds. */
  readonly createdAt: number
}

/** The facts that the row at `index` is made from, always the same ones. */
export function originOf(fleet: Fleet, index: number): Origin {
  const random = new Random(hash32(fleet.salt, 'server', index))
  const age = ageAt((index + random.next()) / Math.max(1, fleet.size))
  const batch = batchOf(fleet.salt, Math.floor(index / batchSize))
  return {
    fleet,
    index,
    // No spot server goes to a bin.
    batch: fleet.binned && batch.chargingMode === '2' ? { ...batch, chargingMode: '0' } : batch,
    random,
    createdAt: fleet.startedAt - age - (fleet.binned ? binnedAge : 0),
  }
}

/** An ordinary server. */
export function ordinaryRow({ fleet, index, batch, random, createdAt }: Origin): ServerRow {
  const id = serverId(fleet.salt, index)
  const status = statusOf(fleet, random)
  const name = nameOf(batch, index, random)
  const started = status !== 'BUILD'
  const updatedAt = updatedAtOf(fleet, createdAt, random.next())
  return {
    id,
    name,
    ...stateRow(status, random),
    fault: fleet.binned ? undefined : faultOf(status, updatedAt),
    ...networkRow(batch, index, random),
    flavor: flavorRow(batch.flavor, fleet.binned || random.chance(0.7)),
    image: { id: batch.image.id },
    created: isoSeconds(createdAt),
    updated: isoSeconds(updatedAt),
    'OS-SRV-USG:launched_at': started
      ? zonelessMicroseconds(
          createdAt + 22_000 + random.below(40_000),
          random.chance(0.8) ? 0 : random.below(1_000_000),
        )
      : '',
    'OS-SRV-USG:terminated_at': null,
    auto_terminate_time: '',
    metadata: metadataRow(batch, random),
    tags: tagRow(batch, id, random),
    ...ownershipRow(fleet, batch, random),
    description: random.chance(0.2) ? `${batch.role} of ${batch.app}` : '',
    locked: random.chance(0.02),
    config_drive: '',
    accessIPv4: '',
    accessIPv6: '',
    'os-extended-volumes:volumes_attached': usualVolumes(random),
    ...accessRow(batch, random),
    ...hostRow(batch, index, name, random),
    'os:scheduler_hints': {},
    hypervisor: random.chance(0.3) ? { hypervisor_type: 'QEMU', csd_hypervisor: '' } : null,
    ...recentRow(random),
  }
}

/** A server was changed at any time since it was created; one in a bin, last of all, when it was binned, as a rule. */
function updatedAtOf({ binned, startedAt }: Fleet, createdAt: number, place: number): number {
  return binned ? binnedAt(startedAt, place) : createdAt + (startedAt - createdAt) * place
}

function statusOf(fleet: Fleet, random: Random): StatusName {
  const status = pickStatus(random)
  if (!fleet.binned) return status
  return random.chance(0.03) ? 'ACTIVE' : 'SHUTOFF'
}

function nameOf(batch: Batch, index: number, random: Random): string {
  if (batch.consoleNames) return `ecs-${random.hex(4)}`
  const number = String(batch.firstNumber + (index % batchSize)).padStart(2, '0')
  return `${batch.app}-${batch.role}-${batch.environment}-${number}`
}

/** The OpenAPI promises a fault for ERROR, the page of the API null: both are seen. */
function faultOf(status: StatusName, at: number) {
  if (status !== 'ERROR') return null
  return {
    code: 500,
    created: isoSeconds(at),
    message: 'No valid host was found. There are not enough hosts available.',
    details: 'No valid host was found.',
  }
}

function ownershipRow(fleet: Fleet, batch: Batch, random: Random) {
  const inField = random.chance(0.75)
  return {
    enterprise_project_id: inField ? batch.enterpriseProject : undefined,
    sys_tags: [{ key: '_sys_enterprise_project_id', value: batch.enterpriseProject }],
    tenant_id: fleet.projectId,
    user_id: batch.userId,
  }
}

/** A third of all servers was created with a password, which leaves user data; the others have a key pair. */
function accessRow(batch: Batch, random: Random) {
  const password = random.chance(0.34)
  return {
    key_name: password ? random.pick(['', null, undefined]) : `KeyPair-${batch.team}`,
    'OS-EXT-SRV-ATTR:user_data': password ? userData(random) : random.pick([null, undefined]),
  }
}

/** Fields that only newer answers hold. */
function recentRow(random: Random) {
  if (random.chance(0.6)) return {}
  return {
    cpu_options: { 'hw:cpu_threads': random.pick([1, 2, null]) },
    security_options: { secure_boot_enabled: random.chance(0.2), tpm_enabled: null },
    enclave_options: { enabled: false },
    spod_id: null,
    capacity_reservation_id: null,
    capacity_reservation_specification: { id: null, preference: 'none' },
  }
}
