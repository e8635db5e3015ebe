import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  sendJson,
  startScriptedUpstream,
  type ScriptedUpstream,
} from '../testing/scripted-upstream'
import { agencyKeys } from './agency-keys'

let metadata: ScriptedUpstream

beforeEach(async () => {
  metadata = await startScriptedUpstream()
})

afterEach(() => metadata.close())

/** Answers the request for a token, and the one for keys. */
function answer(
  token: (response: ServerResponse) => void,
  keys: (response: ServerResponse) => void,
) {
  metadata.answer((response) => {
    const asked = metadata.received.at(-1)
    if (asked?.method === 'PUT') token(response)
    else keys(response)
  })
}

const credential = {
  access: 'AGENCYKEY',
  secret: 'agency-secret',
  securitytoken: 'agency-token',
  expires_at: new Date(Date.now() + 60 * 60_000).toISOString(),
}

function sendKeys(response: ServerResponse): void {
  sendJson(response, 200, { credential })
}

describe('agencyKeys', () => {
  it('asks for a token that it uses at once', async () => {
    answer((response) => response.end('metadata-token\n'), sendKeys)
    const keys = agencyKeys(metadata.origin)
    expect(await keys.current()).toEqual({
      kind: 'keys',
      accessKey: 'AGENCYKEY',
      secretKey: 'agency-secret',
      securityToken: 'agency-token',
    })
    expect(metadata.received).toMatchObject([
      {
        method: 'PUT',
        target: '/meta-data/latest/api/token',
        headers: { 'x-metadata-token-ttl-seconds': '60' },
      },
      {
        method: 'GET',
        target: '/openstack/latest/securitykey',
        headers: { 'x-metadata-token': 'metadata-token' },
      },
    ])
    expect(keys.secrets()).toEqual(['AGENCYKEY', 'agency-secret', 'agency-token'])
  })

  it('asks without a token where there are none', async () => {
    answer((response) => sendJson(response, 404, {}), sendKeys)
    expect(await agencyKeys(metadata.origin).current()).toMatchObject({ accessKey: 'AGENCYKEY' })
    expect(metadata.received[1]?.headers).not.toHaveProperty('x-metadata-token')
  })

  it.each<[string, number, unknown, string]>([
    ['no agency', 404, {}, 'this ECS may have no agency'],
    ['no keys', 200, { credential: null }, 'without keys'],
    [
      'a key that no header can carry',
      200,
      { credential: { ...credential, secret: 'é' } },
      'without keys',
    ],
    ['no time', 200, { credential: { ...credential, expires_at: 'soon' } }, 'without keys'],
  ])('says that there is %s', async (_what, status, body, message) => {
    answer(
      (response) => response.end('metadata-token'),
      (response) => sendJson(response, status, body),
    )
    await expect(agencyKeys(metadata.origin).current()).rejects.toThrow(message)
  })
})
