import type { FieldRef } from '../refine/query'
import { type ColumnId, type FixedColumnId, isPairColumnId } from './column-id'
import { pairOfColumn } from './pair-column'

const fieldNames = {
  status: 'status',
  power: 'power',
  task: 'task',
  marks: 'is',
  flavor: 'flavor',
  image: 'image',
  os: 'os',
  'os-version': 'os-version',
  zone: 'az',
  volumes: 'volumes',
  billing: 'billing',
  vpc: 'vpc',
  sg: 'sg',
  ep: 'ep',
  key: 'key',
  'vm-state': 'vm-state',
  'host-status': 'host-status',
  project: 'project',
  region: 'region',
  name: 'name',
  id: 'id',
  description: 'description',
  addresses: 'ip',
  fixed: 'fixed',
  floating: 'floating',
  mac: 'mac',
  tags: 'tag',
  vcpus: 'vcpus',
  ram: 'ram',
  fault: 'fault',
  created: 'created',
  launched: 'launched',
  updated: 'updated',
  terminate: 'terminate',
  purge: 'binned',
} as const satisfies Record<FixedColumnId, FieldRef['name']>

/** The field of the refine language that a column shows. */
export function fieldOfColumn(id: ColumnId): FieldRef {
  return isPairColumnId(id) ? pairOfColumn(id) : { name: fieldNames[id], key: null }
}
