import type { Random } from './random'

/** What a status goes with: the states of "ECS Statuses" and the power state (0 none, 1 running, 4 shut down). */
export interface State {
  readonly vm: string
  readonly tasks: readonly [string | null, ...(string | null)[]]
  readonly power: number
}

/** Every status that rows have, with an invented one at the end. Power states 3, 6 and 7 are those of Nova. */
export const states = {
  ACTIVE: { vm: 'active', tasks: [null], power: 1 },
  SHUTOFF: { vm: 'stopped', tasks: [null], power: 4 },
  ERROR: { vm: 'error', tasks: [null], power: 0 },
  BUILD: { vm: 'building', tasks: ['spawning', 'networking', 'scheduling'], power: 0 },
  REBOOT: { vm: 'active', tasks: ['rebooting', 'reboot_started'], power: 1 },
  HARD_REBOOT: { vm: 'active', tasks: ['rebooting_hard'], power: 1 },
  REBUILD: { vm: 'active', tasks: ['rebuild_spawning', 'rebuilding'], power: 0 },
  MIGRATING: { vm: 'active', tasks: ['migrating'], power: 1 },
  RESIZE: { vm: 'stopped', tasks: ['resize_migrating', 'resize_finish'], power: 4 },
  REVERT_RESIZE: { vm: 'resized', tasks: ['resize_reverting'], power: 4 },
  VERIFY_RESIZE: { vm: 'resized', tasks: [null], power: 1 },
  DELETED: { vm: 'deleted', tasks: [null], power: 0 },
  SHELVED: { vm: 'shelved', tasks: [null, 'unshelving'], power: 4 },
  SHELVED_OFFLOADED: { vm: 'shelved_offloaded', tasks: [null], power: 4 },
  UNKNOWN: { vm: 'unknown', tasks: [null], power: 0 },
  PAUSED: { vm: 'paused', tasks: [null], power: 3 },
  SUSPENDED: { vm: 'suspended', tasks: [null], power: 7 },
  SOFT_DELETED: { vm: 'soft-delete', tasks: [null], power: 4 },
  RESCUE: { vm: 'rescued', tasks: [null], power: 1 },
  HIBERNATING: { vm: 'hibernating', tasks: ['saving_memory'], power: 1 },
} as const satisfies Record<string, State>

export type StatusName = keyof typeof states

const rare = [
  'BUILD',
  'ERROR',
  'REBOOT',
  'HARD_REBOOT',
  'REBUILD',
  'MIGRATING',
  'RESIZE',
  'VERIFY_RESIZE',
  'SHELVED',
] as const

/** A status with the frequency of a real inventory: four of five servers run, most others are stopped. */
export function pickStatus(random: Random): StatusName {
  const part = random.next()
  if (part < 0.81) return 'ACTIVE'
  if (part < 0.975) return 'SHUTOFF'
  return random.pick(rare)
}

/** The fields of a row that say which state the server is in. */
export function stateRow(status: StatusName, random: Random) {
  const state: State = states[status]
  return {
    status,
    'OS-EXT-STS:vm_state': state.vm,
    'OS-EXT-STS:task_state': random.pick(state.tasks),
    'OS-EXT-STS:power_state': state.power,
  }
}
