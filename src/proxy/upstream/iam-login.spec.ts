import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  sendJson,
  startScriptedUpstream,
  type ScriptedUpstream,
} from '../testing/scripted-upstream'
import { iamLogin } from './iam-login'

let iam: ScriptedUpstream

beforeEach(async () => {
  iam = await startScriptedUpstream()
})

afterEach(async () => {
  vi.useRealTimers()
  await iam.close()
})

function source() {
  return iamLogin({
    endpoint: iam.origin,
    user: 'me',
    password: 'private',
    domain: 'account',
    projectId: 'p1',
    outboundProxy: null,
  })
}

const inOneDay = () => new Date(Date.now() + 24 * 60 * 60_000).toISOString()

function sendToken(response: ServerResponse, token = 'issued'): void {
  sendJson(response, 201, { token: { expires_at: inOneDay() } }, { 'x-subject-token': token })
}

describe('iamLogin', () => {
  it('asks without the catalogue, and keeps password and token as secrets', async () => {
    iam.answer(sendToken)
    const login = source()
    expect(await login.current()).toEqual({ kind: 'token', token: 'issued' })
    expect(iam.received).toMatchObject([
      { method: 'POST', target: '/v3/auth/tokens?nocatalog=true' },
    ])
    expect(login.secrets()).toEqual(['issued', 'private'])
  })

  it('keeps a token secret that was replaced: answers on their way may echo it', async () => {
    iam.answer((response) => sendToken(response, `issued-${iam.received.length}`))
    const login = source()
    login.invalidate(await login.current())
    await login.current()
    expect(login.secrets()).toEqual(['issued-2', 'issued-1', 'private'])
  })

  it('takes no notice of a refusal of credentials that are no longer in use', async () => {
    iam.answer((response) => sendToken(response, `issued-${iam.received.length}`))
    const login = source()
    const first = await login.current()
    for (let times = 0; times < 10; times += 1) login.invalidate(first)
    expect(await login.current()).toMatchObject({ token: 'issued-2' })
    login.invalidate(first)
    expect(await login.current()).toMatchObject({ token: 'issued-2' })
  })

  it.each<[string, number, string, (response: ServerResponse) => void]>([
    ['an error', 500, 'HTTP 500', (response) => sendJson(response, 500, {})],
    ['too many logins', 429, 'takes no more logins', (response) => sendJson(response, 429, {})],
    [
      'a redirect',
      302,
      'HTTP 302',
      (response) => {
        response.writeHead(302, { location: `${iam.origin}/elsewhere` }).end()
      },
    ],
    ['no token', 201, 'holds no token', (response) => sendJson(response, 201, { token: {} })],
    [
      'a token that no header can carry',
      201,
      'holds no token',
      (response) => sendToken(response, 'two words'),
    ],
    ['no JSON', 201, 'holds no token', (response) => response.writeHead(201).end('<html>')],
    [
      'too much',
      201,
      'larger than 1 MB',
      (response) => response.writeHead(201).end('x'.repeat(1024 * 1024 + 1)),
    ],
    [
      'half an answer',
      201,
      'broke off',
      (response) => {
        response.writeHead(201, { 'content-length': 9 }).write('{')
        response.socket?.end()
      },
    ],
  ])('says what is wrong with %s, once', async (_what, _status, message, script) => {
    iam.answer(script)
    const login = source()
    for (let times = 0; times < 3; times += 1) {
      await expect(login.current()).rejects.toMatchObject({
        code: 'Proxy.NoCredentials',
        status: 502,
        message: expect.stringContaining(message),
      })
    }
    expect(iam.received).toHaveLength(1)
  })

  it('goes on with the old token while a renewal fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    iam.answer(sendToken)
    const login = source()
    await login.current()
    iam.answer((response) => sendJson(response, 401, {}))
    vi.setSystemTime(Date.now() + 23 * 60 * 60_000)
    expect(await login.current()).toMatchObject({ token: 'issued' })
    await expect.poll(() => iam.received.length).toBe(2)
    expect(await login.current()).toMatchObject({ token: 'issued' })
    expect(iam.received).toHaveLength(2)
  })
})
