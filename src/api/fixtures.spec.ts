import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import floatingIp from '#mocks/fixtures/floating-ip.json'
import openApiSample from '#mocks/fixtures/openapi-sample.json'
import privateCloud from '#mocks/fixtures/private-cloud.json'
import recordedShutoff from '#mocks/fixtures/recorded-shutoff.json'
import recycleBinPage from '#mocks/fixtures/recycle-bin-page.json'
import serversPage from '#mocks/fixtures/servers-page.json'

import type { Server } from './server'
import { toRow } from './to-row'
import { recycleBinPageSchema, serversPageSchema } from './wire'
import { userDataField } from './withhold'
import { withholdUserData } from './withhold-user-data'

function readServers(rows: readonly unknown[]): readonly Server[] {
  return rows.map((raw, index) => {
    const row = toRow(withholdUserData(raw), `row ${index + 1}`, { answer: { url: '/' }, index })
    if (row.kind === 'unreadable') throw new Error(`${row.id}: ${row.reason}`)
    return row
  })
}

function readOne(rows: readonly unknown[], index = 0): Server {
  const server = readServers(rows)[index]
  if (server === undefined) throw new Error(`There is no row ${index + 1}.`)
  return server
}

describe.each([
  ['servers-page', serversPage, 4],
  ['openapi-sample', openApiSample, 2],
  ['private-cloud', privateCloud, 2],
  ['recorded-shutoff', recordedShutoff, 1],
])('%s', (_, answer, rows) => {
  test('is a page of servers with its count', () => {
    const page = v.parse(serversPageSchema, answer)
    expect(page.count).toBe(answer.count)
    expect(page.servers).toHaveLength(rows)
    expect(readServers(page.servers).map(({ id }) => id)).toEqual(
      answer.servers.map(({ id }) => id),
    )
  })
})

test('recycle-bin-page is a page without a count', () => {
  const page = v.parse(recycleBinPageSchema, recycleBinPage)
  expect(page).not.toHaveProperty('count')
  expect(readServers(page.servers)).toHaveLength(4)
})

test.each([
  ['servers-page', serversPage.servers],
  ['recycle-bin-page', recycleBinPage.servers],
  ['openapi-sample', openApiSample.servers],
  ['private-cloud', privateCloud.servers],
  ['recorded-shutoff', recordedShutoff.servers],
  ['floating-ip', [floatingIp.server]],
])('the user data of %s is withheld, and its size is said', (_, rows) => {
  const servers = readServers(rows)
  for (const [index, raw] of rows.entries()) {
    const sent: unknown = userDataField in raw ? raw[userDataField] : null
    const bytes = typeof sent === 'string' ? Buffer.from(sent, 'base64').length : null
    expect(servers[index]?.userData).toEqual(bytes === null ? null : { bytes })
    if (typeof sent === 'string') expect(JSON.stringify(servers[index])).not.toContain(sent)
  }
})

test('servers-page: two addresses, yearly/monthly, an empty order lock is none', () => {
  expect(readOne(serversPage.servers)).toMatchObject({
    id: 'de49595e-ee72-44e3-bdc4-71b1a1ff1b67',
    name: 'ecs-0d43',
    description: 'ecs-b823',
    status: 'SHUTOFF',
    vmState: 'stopped',
    taskState: null,
    powerState: 4,
    progress: null,
    fault: null,
    locked: false,
    frozen: false,
    orderLock: null,
    hostStatus: 'UP',
    vpcId: 'a9418a2d-da7c-42ca-be74-a19c31470d65',
    addresses: [
      { network: 'a9418a2d-da7c-42ca-be74-a19c31470d65', address: '192.168.7.211', version: 4 },
      { network: 'a9418a2d-da7c-42ca-be74-a19c31470d65', address: '192.168.7.13', type: 'fixed' },
    ],
    securityGroups: [
      { id: 'c6c357b5-aed5-47eb-a134-0e85cc99f1b4', name: 'Sys-FullAccess' },
      { id: 'cc310ba9-e314-4d85-9598-cc8bd6f449a3', name: 'default' },
    ],
    flavor: { id: 'c3.large.2', vcpus: 2, ramMib: 1024, gpus: [], accelerators: [] },
    image: {
      id: '4f9f35fb-3287-4ded-92db-7ba032a7cf32',
      name: 'HEC_Public_Cloudinit_CentOS_7.4_64bit',
      osType: 'Linux',
      osVersion: null,
    },
    availabilityZone: 'az1-dc1',
    rootDevice: '/dev/sda',
    volumes: [
      {
        id: 'c68777f7-5322-4ac4-b516-0b4f3e33a315',
        device: '/dev/sda',
        bootIndex: 0,
        boot: true,
        deleteOnTermination: false,
      },
    ],
    tags: [],
    billing: { mode: 'yearly/monthly', code: '1' },
    enterpriseProjectId: 'a3b365c6-777f-4831-9cb6-baed10b509e4',
    keyName: null,
    created: Date.UTC(2018, 8, 19, 13, 57, 9),
    updated: Date.UTC(2018, 8, 20, 7, 37, 49),
    launched: Date.UTC(2018, 8, 19, 13, 57, 46),
    terminated: null,
    autoTerminate: null,
  })
})

test('servers-page: system tags, security groups without id, microseconds, Windows', () => {
  expect(readOne(serversPage.servers, 1)).toMatchObject({
    securityGroups: [{ id: null, name: 'test' }],
    tags: [
      {
        key: '_sys_root_resource_id',
        value: '995d6bcf-1e96-4bb6-b388-21c3f8db1852',
        system: true,
      },
      { key: '_sys_root_resource_type', value: 'xxx.resource.type.vm', system: true },
    ],
    billing: { mode: 'pay-per-use' },
  })
  expect(readOne(serversPage.servers, 2)).toMatchObject({
    tags: [{ key: 'combined_order_id', value: 'CBRCS240115093347QT5310', system: false }],
    keyName: 'KeyPair-90af',
  })
  expect(readOne(serversPage.servers, 3)).toMatchObject({
    status: 'ACTIVE',
    powerState: 1,
    progress: 0,
    image: { osType: 'Windows' },
    launched: Date.UTC(2018, 8, 19, 12, 8, 53, 300),
  })
})

test('openapi-sample: addresses with nothing but address and version, no volumes reported', () => {
  expect(readOne(openApiSample.servers)).toMatchObject({
    addresses: [
      { address: '192.168.7.121', version: 4, type: null, mac: null, portId: null, primary: null },
    ],
    volumes: null,
    securityGroups: [],
    flavor: { vcpus: 4, ramMib: 4096 },
    image: { id: '129c6e3c-3f9e-49b9-9531-3d7ad8b69286' },
    enterpriseProjectId: '0',
  })
  expect(readOne(openApiSample.servers, 1).autoTerminate).toBe(Date.UTC(2021, 1, 18, 23, 45, 2))
})

test('private-cloud: a subnet name as network, a flavor with a UUID, volumes without boot index', () => {
  expect(readOne(privateCloud.servers)).toMatchObject({
    addresses: [{ network: 'subnet-a1c7', address: '192.168.7.194' }],
    flavor: { id: 'ca789ec3-07fc-4081-b4f6-3ebcee1a1000', name: 'local', vcpus: 1, ramMib: 1024 },
    volumes: [],
    description: null,
    enterpriseProjectId: null,
  })
  expect(readOne(privateCloud.servers, 1).volumes).toEqual([
    {
      id: '431b4fa3-7f69-4a02-96f2-7067c55b5527',
      device: null,
      bootIndex: null,
      boot: false,
      deleteOnTermination: false,
    },
    {
      id: '610009ff-2997-4dac-ba6e-f7131baed29b',
      device: null,
      bootIndex: null,
      boot: false,
      deleteOnTermination: false,
    },
  ])
})

test('recorded-shutoff: most fields absent, a name in Chinese, a bare system tag', () => {
  expect(readOne(recordedShutoff.servers)).toMatchObject({
    name: '演示服务器_请勿删除',
    status: 'SHUTOFF',
    powerState: null,
    locked: null,
    launched: null,
    volumes: null,
    addresses: [],
    vpcId: '156a21bb-cd49-4b01-8d99-578eb60c2587',
    image: { osVersion: 'Huawei Cloud EulerOS 2.0 64bit' },
    tags: [{ system: true }, { system: true }, { key: '_sys_type_hcss_x', value: null }],
  })
})

test('floating-ip: a masked EIP repeats the port of its fixed address', () => {
  const server = readOne([floatingIp.server])
  const port = { mac: 'fa:16:3e:2a:27:b1', portId: 'c654c403-0d44-442b-8cf5-d90590d7ba89' }
  expect(server).toMatchObject({
    addresses: [
      { address: '192.168.7.21', type: 'fixed', version: 4, ...port },
      { address: '124.xx.xx.18', type: 'floating', version: 4, ...port },
    ],
    volumes: [{ boot: true, deleteOnTermination: true }],
    enterpriseProjectId: '0',
    keyName: null,
    autoTerminate: null,
  })
})
