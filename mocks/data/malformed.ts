import type { ServerRow } from './row'

type Damage = (row: ServerRow) => unknown

const damages: readonly Damage[] = [
  (row) => ({ ...row, flavor: 'c7.xlarge.2' }),
  (row) => ({ ...row, id: 4711 }),
  (row) => ({ ...row, created: 'yesterday' }),
  (row) => ({ ...row, addresses: [{ addr: '192.168.0.9', version: 4 }] }),
  (row) => ({ ...row, tags: { env: 'prod' } }),
  () => null,
  () => 'server',
  () => [],
  () => 42,
  (row) => ({ ...row, id: undefined }),
  (row) => ({ ...row, id: null }),
  (row) => ({ ...row, id: '' }),
  (row) => ({ ...row, status: 'TELEPORTING', 'OS-EXT-STS:vm_state': 'between' }),
  (row) => ({ ...row, status: 7 }),
  (row) => ({ ...row, name: { first: 'web', last: '01' } }),
  (row) => ({ ...row, 'OS-EXT-STS:power_state': 'RUNNING' }),
  (row) => ({ ...row, metadata: ['charging_mode', '0'] }),
  (row) => ({ ...row, metadata: { charging_mode: 1, os_bit: 64, nested: { deep: true } } }),
  (row) => ({ ...row, 'os-extended-volumes:volumes_attached': 'none' }),
  (row) => ({ ...row, 'os-extended-volumes:volumes_attached': [null, 'vol-1', { id: 5 }] }),
  (row) => ({ ...row, security_groups: { default: true } }),
  (row) => ({ ...row, locked: 'yes' }),
  (row) => ({ ...row, 'OS-SRV-USG:launched_at': '2026-13-45T99:99:99' }),
  (row) => ({ ...row, fault: 'it broke' }),
  (row) => ({ ...row, tags: ['env=prod', 5, null] }),
  (row) => ({
    ...row,
    flavor: { id: 's6.large.2', vcpus: 2, ram: 'four thousand', disk: null },
  }),
  (row) => ({ ...row, addresses: { net: [{ version: 4, addr: null }, 'x', null] } }),
  (row) => ({ ...row, quantum_state: { spin: 'up' }, 'x-experimental:colour': 'blue' }),
  (row) => ({ ...row, sys_tags: 'none', enterprise_project_id: 0 }),
  (row) => ({ ...row, image: ['ubuntu'], hypervisor: 'QEMU', network_interfaces: {} }),
]

/** Every fourth row of the project `malformed` is damaged, each kind of damage in turn. */
export function damagedRow(row: ServerRow, position: number): unknown {
  if (position % 4 !== 2) return row
  const damage = damages[Math.floor(position / 4) % damages.length]
  return damage === undefined ? row : damage(row)
}
