import { stateRow, states, type StatusName } from '../states'
import { isoSeconds } from '../times'
import type { Trait } from './trait'

const everyStatus = Object.keys(states)
  .filter((name): name is StatusName => Object.hasOwn(states, name))
  .map(
    (status): Trait =>
      (_, { random }) =>
        stateRow(status, random),
  )

function running(power: number, task: string | null = null): Trait {
  return () => ({
    status: 'ACTIVE',
    'OS-EXT-STS:vm_state': 'active',
    'OS-EXT-STS:power_state': power,
    'OS-EXT-STS:task_state': task,
  })
}

function stopped(power: number, task: string | null = null): Trait {
  return () => ({
    status: 'SHUTOFF',
    'OS-EXT-STS:vm_state': 'stopped',
    'OS-EXT-STS:power_state': power,
    'OS-EXT-STS:task_state': task,
  })
}

const failed = { status: 'ERROR', 'OS-EXT-STS:vm_state': 'error', 'OS-EXT-STS:power_state': 0 }

/** Every status, power states that contradict it, tasks, faults, and hosts in trouble. */
export const stateTraits: readonly Trait[] = [
  ...everyStatus,
  running(4),
  running(0),
  running(3),
  running(6),
  running(7),
  stopped(1),
  running(1, 'powering-off'),
  running(1, 'deleting'),
  stopped(4, 'powering-on'),
  stopped(4, ''),
  () => ({ 'OS-EXT-STS:power_state': 99 }),
  () => ({ ...failed, fault: null }),
  () => ({ ...failed, fault: undefined }),
  (row, { createdAt }) => ({
    ...failed,
    fault: {
      code: 500,
      created: isoSeconds(createdAt + 60_000),
      message: `Build of instance ${row.id} aborted: Failed to allocate the network(s), not rescheduling.`,
      details: 'BuildAbortException\n  File "manager.py", line 2119, in _build_and_run_instance\n',
    },
  }),
  (_, { createdAt }) => ({
    fault: {
      code: 404,
      created: isoSeconds(createdAt + 90_000),
      message: 'Volume could not be found.',
    },
  }),
  () => ({
    status: 'BUILD',
    'OS-EXT-STS:vm_state': 'building',
    'OS-EXT-STS:task_state': 'spawning',
    'OS-EXT-STS:power_state': 0,
    'OS-SRV-USG:launched_at': null,
    addresses: {},
    progress: 35,
  }),
  () => ({ host_status: 'DOWN' }),
  () => ({ host_status: 'MAINTENANCE' }),
  () => ({ host_status: 'UNKNOWN' }),
  () => ({ host_status: '', hostId: '' }),
  () => ({ progress: 100 }),
  () => ({ progress: null }),
  () => ({ 'OS-SRV-USG:terminated_at': '' }),
]
