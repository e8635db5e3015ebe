import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core'
import {
  EcsClient,
  ListRecycleBinServersRequest,
  ListServersDetailsRequest,
  ShowRecycleBinRequest,
} from '@huaweicloud/huaweicloud-sdk-ecs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startSimulatedServer, type SimulatedServer } from './http-server'

let server: SimulatedServer
let home: string

beforeAll(async () => {
  // The SDK leaves a file in the home directory of whoever runs it.
  home = await mkdtemp(join(tmpdir(), 'sdk-home-'))
  vi.stubEnv('HOME', home)
  server = await startSimulatedServer({ port: 0 })
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await rm(home, { recursive: true })
})

function client(secretKey = server.secretKey): EcsClient {
  const credentials = new BasicCredentials()
    .withAk(server.accessKey)
    .withSk(secretKey)
    .withProjectId('demo')
  return EcsClient.newBuilder().withCredential(credentials).withEndpoint(server.address).build()
}

async function lastRequest(): Promise<URLSearchParams> {
  const answer = await fetch(`${server.address}/simulator/requests`)
  const { requests } = JSON.parse(await answer.text())
  return new URLSearchParams(requests.at(-1).query)
}

describe('the official Node SDK', () => {
  it('lists servers', async () => {
    const { count, servers } = await client().listServersDetails(new ListServersDetailsRequest())
    expect(count).toBe(2500)
    expect(servers).toHaveLength(25)
  })

  it('sends every parameter of servers, and each is understood', async () => {
    const all = await client().listServersDetails(new ListServersDetailsRequest().withLimit(1000))
    const marker = all.servers?.[3]?.id ?? ''
    const address = '192.168.0.116'
    const parameters: Record<string, (request: ListServersDetailsRequest) => unknown> = {
      enterprise_project_id: (request) => request.withEnterpriseProjectId('all_granted_eps'),
      flavor: (request) => request.withFlavor('c7.xlarge.2'),
      ip: (request) => request.withIp('192.168.'),
      limit: (request) => request.withLimit(7),
      name: (request) => request.withName("a b.*(1)~!'"),
      'not-tags': (request) => request.withNotTags('__type_baremetal'),
      offset: (request) => request.withOffset(2),
      reservation_id: (request) => request.withReservationId('r-l0i0clt2'),
      status: (request) => request.withStatus('ACTIVE'),
      tags: (request) => request.withTags('env=prod'),
      ip_eq: (request) => request.withIpEq(address),
      server_id: (request) => request.withServerId(`${marker},unknown`),
      marker: (request) => request.withMarker(marker),
    }
    const everything = new ListServersDetailsRequest()
    for (const [name, set] of Object.entries(parameters)) {
      const request = new ListServersDetailsRequest()
      set(request)
      set(everything)
      const { httpStatusCode, count } = await client().listServersDetails(request)
      expect(httpStatusCode, name).toBe(200)
      expect(typeof count, name).toBe('number')
      expect([...(await lastRequest()).keys()]).toEqual([name])
    }
    await client().listServersDetails(everything)
    expect([...(await lastRequest()).keys()].sort()).toEqual(Object.keys(parameters).sort())
  })

  it('pages the recycle bin by marker until an empty page', async () => {
    const ids = new Set<string>()
    const sizes: number[] = []
    let marker: string | undefined
    do {
      const request = new ListRecycleBinServersRequest().withLimit(25)
      if (marker !== undefined) request.withMarker(marker)
      const { servers = [] } = await client().listRecycleBinServers(request)
      sizes.push(servers.length)
      for (const { id } of servers) ids.add(id ?? '')
      marker = servers.at(-1)?.id
    } while (marker !== undefined)
    expect(sizes).toEqual([25, 25, 10, 0])
    expect(ids.size).toBe(60)
  })

  it('sends the parameters of the recycle bin, repeated ones repeated', async () => {
    const request = new ListRecycleBinServersRequest()
      .withName('web')
      .withTags(['team=data', 'env=prod'])
      .withTagsKey(['app'])
      .withAvailabilityZone('ap-southeast-3a')
      .withIpAddress('10.')
      .withExpectFields('key_name')
      .withOffset('1')
    const { httpStatusCode } = await client().listRecycleBinServers(request)
    expect(httpStatusCode).toBe(200)
    expect((await lastRequest()).getAll('tags').sort()).toEqual(['env=prod', 'team=data'])
  })

  it('reads the policy of the recycle bin', async () => {
    const policy = await client().showRecycleBin(new ShowRecycleBinRequest())
    expect(policy).toMatchObject({ switch: 'on', policy: { retention_hour: 168 } })
  })

  it('gets 401 with a wrong secret key', async () => {
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await expect(
      client('wrong').listServersDetails(new ListServersDetailsRequest()),
    ).rejects.toMatchObject({ httpStatusCode: 401, errorCode: 'APIGW.0301' })
    log.mockRestore()
  })
})
