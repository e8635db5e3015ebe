import { describe, expect, test } from 'vitest'

import type { Server } from './server'
import { toRow } from './to-row'

const source = { answer: { url: '/api/v1/p/cloudservers/detail?limit=200&offset=1' }, index: 0 }

function readServer(fields: Record<string, unknown>): Server {
  const row = toRow({ id: 'x', ...fields }, 'page 1, row 1', source)
  if (row.kind === 'unreadable') throw new Error(row.reason)
  return row
}

test('an id is enough; everything else is then not reported', () => {
  expect(toRow({ id: 'x' }, 'page 1, row 1', source)).toEqual({
    kind: 'server',
    id: 'x',
    name: null,
    description: null,
    status: null,
    vmState: null,
    taskState: null,
    powerState: null,
    progress: null,
    fault: null,
    locked: null,
    frozen: false,
    orderLock: null,
    hostStatus: null,
    addresses: [],
    securityGroups: [],
    vpcId: null,
    flavor: null,
    image: { id: null, name: null, osType: null, osVersion: null },
    availabilityZone: null,
    volumes: null,
    rootDevice: null,
    tags: [],
    billing: null,
    enterpriseProjectId: null,
    keyName: null,
    created: null,
    updated: null,
    launched: null,
    terminated: null,
    autoTerminate: null,
    userData: null,
    metadata: {},
    source,
  })
})

describe('one meaning, however it is written', () => {
  test.each<[keyof Server, Record<string, unknown>, unknown]>([
    ['status', { status: 'HIBERNATED' }, 'HIBERNATED'],
    ['taskState', { 'OS-EXT-STS:task_state': '' }, null],
    ['powerState', { 'OS-EXT-STS:power_state': 4 }, 4],
    ['powerState', { 'OS-EXT-STS:power_state': '4' }, 4],
    ['powerState', { 'OS-EXT-STS:power_state': '' }, null],
    ['locked', { locked: 'True' }, true],
    ['locked', { locked: 'false' }, false],
    ['locked', { locked: '' }, null],
    ['keyName', { key_name: '' }, null],
    ['progress', { progress: null }, null],
    ['created', { created: '' }, null],
    ['launched', { 'OS-SRV-USG:launched_at': '2018-09-19T13:57:46.576640' }, 1_537_365_466_576],
    ['tags', { tags: null }, []],
    ['addresses', { addresses: {} }, []],
    ['volumes', { 'os-extended-volumes:volumes_attached': [] }, []],
    ['image', { image: '' }, { id: null, name: null, osType: null, osVersion: null }],
    [
      'image',
      { metadata: { 'metering.image_id': 'i', image_name: 'n', os_type: '', os_version: 'v' } },
      { id: 'i', name: 'n', osType: null, osVersion: 'v' },
    ],
    ['securityGroups', { security_groups: [{ name: 'default' }] }, [{ id: null, name: 'default' }]],
    ['vpcId', { metadata: { vpc_id: 'v' } }, 'v'],
    [
      'metadata',
      { metadata: { a: 1, 'ecs-inventory:withheld': { user_data: { bytes: 3 } } } },
      { a: '1' },
    ],
    ['enterpriseProjectId', { enterprise_project_id: '0' }, '0'],
    ['userData', { 'ecs-inventory:withheld': {} }, null],
  ])('%s of %j', (field, fields, value) => {
    expect(readServer(fields)[field]).toEqual(value)
  })

  test.each([
    [{}, false],
    [{ EcmResStatus: null }, false],
    [{ EcmResStatus: '' }, false],
    [{ EcmResStatus: 'normal' }, false],
    [{ EcmResStatus: 'freeze' }, true],
  ])('frozen by %j: %s', (metadata, frozen) => {
    expect(readServer({ metadata }).frozen).toBe(frozen)
  })

  test.each([
    [{}, null],
    [{ lockSource: '', lockScene: '', lockSourceId: '' }, null],
    [
      { lockSource: 'ORDER', lockScene: 'TO_PERIOD_LOCK', lockSourceId: 'CS18' },
      { source: 'ORDER', scene: 'TO_PERIOD_LOCK', orderId: 'CS18' },
    ],
    [{ lockSource: 'ORDER' }, { source: 'ORDER', scene: null, orderId: null }],
  ])('order lock by %j', (metadata, orderLock) => {
    const server = readServer({ metadata })
    expect(server.orderLock).toEqual(orderLock)
    expect(server.locked).toBeNull()
  })

  test.each([
    [{ charging_mode: '0' }, { mode: 'pay-per-use', code: '0' }],
    [{ charging_mode: '1' }, { mode: 'yearly/monthly', code: '1' }],
    [{ charging_mode: '2' }, { mode: 'spot', code: '2' }],
    [{ charging_mode: 1 }, { mode: 'yearly/monthly', code: '1' }],
    [{ chargingMode: '1' }, { mode: 'yearly/monthly', code: '1' }],
    [
      { charging_mode: '', chargingMode: '0' },
      { mode: 'pay-per-use', code: '0' },
    ],
    [{ charging_mode: '7' }, { mode: 'unknown', code: '7' }],
    [{ charging_mode: 'constructor' }, { mode: 'unknown', code: 'constructor' }],
    [{ charging_mode: '' }, null],
  ])('billing by %j', (metadata, billing) => {
    expect(readServer({ metadata }).billing).toEqual(billing)
  })

  test('the field wins over the system tag for the enterprise project', () => {
    const sys_tags = [{ key: '_sys_enterprise_project_id', value: 'of the tag' }]
    expect(readServer({ sys_tags }).enterpriseProjectId).toBe('of the tag')
    expect(readServer({ sys_tags, enterprise_project_id: '' }).enterpriseProjectId).toBe(
      'of the tag',
    )
    expect(readServer({ sys_tags, enterprise_project_id: '0' }).enterpriseProjectId).toBe('0')
  })

  test.each([
    [{ bootIndex: '0', delete_on_termination: 'true' }, 0, true, true],
    [{ bootIndex: 0, delete_on_termination: false }, 0, true, false],
    [{ bootIndex: '-1', delete_on_termination: 'False' }, -1, false, false],
    [{ bootIndex: '', delete_on_termination: '' }, null, false, null],
    [{ bootIndex: null }, null, false, null],
    [{}, null, false, null],
  ])('volume %j', (volume, bootIndex, boot, deleteOnTermination) => {
    const fields = { 'os-extended-volumes:volumes_attached': [volume] }
    expect(readServer(fields).volumes).toEqual([
      { id: null, device: null, bootIndex, boot, deleteOnTermination },
    ])
  })

  test.each([
    ['4', 4],
    [4, 4],
    ['6', 6],
    [6, 6],
    ['', null],
    ['5', null],
    [null, null],
  ])('address version %o', (version, read) => {
    const [address] = readServer({ addresses: { net: [{ addr: 'a', version }] } }).addresses
    expect(address).toEqual({
      network: 'net',
      address: 'a',
      version: read,
      type: null,
      mac: null,
      portId: null,
      primary: null,
    })
  })

  test('a flavor with accelerators', () => {
    const gpus = [{ name: 'nvidia-t4', count: '2', memory_mb: 16_384 }]
    const flavor = { id: 'p', vcpus: 8, ram: '32768', disk: '', gpus, asic_accelerators: null }
    expect(readServer({ flavor }).flavor).toEqual({
      id: 'p',
      name: null,
      vcpus: 8,
      ramMib: 32_768,
      gpus: [{ name: 'nvidia-t4', count: 2, memoryMib: 16_384 }],
      accelerators: [],
    })
  })

  test('a fault', () => {
    const fault = { code: 500, created: '2026-01-02T03:04:05Z', message: 'No valid host', more: 1 }
    expect(readServer({ fault }).fault).toMatchObject({
      code: 500,
      created: Date.UTC(2026, 0, 2, 3, 4, 5),
      message: 'No valid host',
      details: null,
    })
  })
})
