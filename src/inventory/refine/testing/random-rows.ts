import fc from 'fast-check'

import type { Address, Row, RowSource, Server } from '~/api/server'
import { parseTag } from '~/api/tag'

/** Texts as people and clouds write them, and texts as nobody should. */
export const uglyTexts = [
  'web-01',
  'WEB-02',
  'web server',
  'db (old)',
  'a"b',
  'back\\slash',
  'star*',
  'what?',
  'a,b',
  'x:y',
  'a..b',
  '>5',
  '=1',
  '-minus',
  'OR',
  'line\nbreak',
  'line\r\nbreak',
  ' spaces ',
  'İstanbul',
  'ΑΣ',
  'ΑΣΑ',
  '数据库',
  '😀',
  '\ud800',
  '42',
  '-1.5',
  '2026-03-01T10:00:00Z',
  '2026-03-02',
  '',
] as const

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...uglyTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const maybeText = fc.option(text, { freq: 4 })

export const addressTexts = [
  '10.0.0.1',
  '10.0.0.9',
  '10.0.0.10',
  '10.0.3.7',
  '192.168.0.206',
  '121.xx.xx.64',
  '2001:db8::1',
  '2001:0DB8:0:0:0:0:0:1',
  '2001:db8:1::ff',
  '::ffff:10.0.0.1',
  'fe80::1%eth0',
  '300.1.1.1',
  '010.0.0.1',
  '',
] as const

const address = fc.record<Address>({
  network: text,
  address: fc.constantFrom(...addressTexts),
  version: fc.constantFrom(4, 6, null),
  type: fc.constantFrom('fixed', 'floating', null, 'other'),
  mac: fc.constantFrom('fa:16:3e:0a:1b:2c', 'FA-16-3E-00-00-01', null, 'x'),
  portId: maybeText,
  primary: fc.constant(null),
})

export const someNow = Date.UTC(2026, 5, 15, 12)
const day = 86_400_000

const time = fc.option(
  fc.oneof(
    fc.integer({ min: -400, max: 60 }).map((days) => someNow + days * day),
    fc.constantFrom(Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 2) - 1, Date.UTC(2026, 0, 2), someNow),
    fc.integer({ min: someNow - 3 * day, max: someNow + 3 * day }),
  ),
)

export const tagTexts = [
  'env=prod',
  'env=dev',
  'ENV=prod',
  'env=PROD',
  'env=',
  'env',
  'owner=Jane Doe',
  'a=b=c',
  'size=8',
  'size=80',
  'since=2026-03-01T10:00:00Z',
  'since=2026-03-01',
  'since=2026-03',
  'since=2026',
  'since=2027-01-01',
  '_sys_root=1',
  '__type_baremetal',
  '=x',
  '',
] as const

export const statuses = [
  'ACTIVE',
  'SHUTOFF',
  'ERROR',
  'BUILD',
  'constructor',
  'odd status',
] as const

const device = fc.record({
  name: fc.constantFrom('NVIDIA T4', null),
  count: fc.constantFrom(1, null),
  memoryMib: fc.constant(null),
})

const fault = fc.record({
  code: fc.constantFrom(500, null),
  message: maybeText,
  details: maybeText,
  created: time,
})

/** Of a file, or of a project in a region or in none. */
const anySource = fc.constantFrom<RowSource>(
  { answer: { url: '/' }, index: 0 },
  { answer: { url: '/', project: { id: 'p-1', label: 'Prod', region: 'eu-de' } }, index: 0 },
  { answer: { url: '/', project: { id: 'p-2', label: 'dev 2', region: null } }, index: 0 },
)

/** The fields that the rows of a list of servers may have. */
const serverOf = (source: fc.Arbitrary<RowSource>) =>
  fc.record<Server>({
    kind: fc.constant('server'),
    id: fc.uuid(),
    name: maybeText,
    description: maybeText,
    status: fc.option(fc.constantFrom(...statuses)),
    vmState: fc.constantFrom('active', 'stopped', null),
    taskState: fc.constantFrom('powering-off', null),
    powerState: fc.constantFrom(0, 1, 3, 4, 9, null),
    progress: fc.constant(null),
    fault: fc.option(fault),
    locked: fc.constantFrom(true, false, null),
    frozen: fc.boolean(),
    orderLock: fc.option(fc.constant({ source: 'ORDER', scene: null, orderId: null })),
    hostStatus: fc.constantFrom('UP', 'DOWN', '', null),
    addresses: fc.array(address, { maxLength: 3 }),
    securityGroups: fc.array(
      fc.record({
        id: fc.constantFrom('sg-1', null),
        name: fc.constantFrom('default', 'web', null),
      }),
      { maxLength: 3 },
    ),
    vpcId: fc.constantFrom('vpc-1', null),
    flavor: fc.option(
      fc.record({
        id: fc.constantFrom('c7.large.2', 's6', null),
        name: fc.constantFrom('c7.large.2', 'C7', null),
        vcpus: fc.constantFrom(1, 2, 8, null),
        ramMib: fc.constantFrom(512, 4096, 8192, 1.5, null),
        gpus: fc.array(device, { maxLength: 1 }),
        accelerators: fc.array(device, { maxLength: 1 }),
      }),
    ),
    image: fc.record({
      id: maybeText,
      name: fc.constantFrom('Ubuntu 24.04', 'web image', null),
      osType: fc.constantFrom('Linux', 'Windows', null),
      osVersion: maybeText,
    }),
    availabilityZone: fc.constantFrom('cn-north-4a', 'cn-north-4b', null),
    volumes: fc.option(
      fc.array(
        fc.record({
          id: maybeText,
          device: fc.constantFrom('/dev/vda', null),
          bootIndex: fc.constant(0),
          boot: fc.constant(true),
          deleteOnTermination: fc.constant(null),
        }),
        { maxLength: 3 },
      ),
    ),
    rootDevice: fc.constant(null),
    tags: fc.array(fc.constantFrom(...tagTexts).map(parseTag), { maxLength: 4 }),
    billing: fc.option(
      fc.constantFrom(
        { mode: 'spot' as const, code: '2' },
        { mode: 'unknown' as const, code: '7' },
        { mode: 'pay-per-use' as const, code: '0' },
      ),
    ),
    enterpriseProjectId: fc.constantFrom('0', 'ep-1', null),
    keyName: maybeText,
    created: time,
    updated: time,
    launched: time,
    terminated: time,
    autoTerminate: time,
    userData: fc.constant(null),
    source,
    metadata: fc.dictionary(
      fc.constantFrom('os_type', 'os bit', 'a', '__proto__'),
      fc.option(fc.constantFrom(...uglyTexts)),
      { maxKeys: 3 },
    ),
  })

const server = serverOf(anySource)

const unreadable = anySource.map(fc.constant).chain((source) =>
  fc.record({
    kind: fc.constant('unreadable' as const),
    id: fc.uuid(),
    reason: text,
    readable: fc.option(serverOf(source)),
    source,
  }),
)

/** Rows, realistic and ugly. */
export const row: fc.Arbitrary<Row> = fc.oneof(
  { weight: 9, arbitrary: server },
  { weight: 1, arbitrary: unreadable },
)
