import { describe, expect, it } from 'vitest'
import { judgeAttempt } from './judge-attempt'
import { connectionError, timeoutError } from './upstream-error'

function answer(status: number, body = '', retryAfter: string | null = null) {
  const header = (name: string) => (name === 'retry-after' ? retryAfter : null)
  return { answer: { signed: true, askedAt: 0, status, header, body: Buffer.from(body) } }
}

function broken(code: string, answered = false) {
  const cause = Object.assign(new Error(code), { code })
  return { error: connectionError(cause, { host: 'ecs', answered }) }
}

const flowLimit = JSON.stringify({ code: 'Common.0024', message: 'flow limit exceeded' })

describe('judgeAttempt', () => {
  it.each([429, 502, 503, 504])('finds HTTP %i worth another attempt', (status) => {
    expect(judgeAttempt(answer(status))).toEqual({ reason: String(status), retryAfter: null })
    expect(judgeAttempt(answer(status, '', '7'))?.retryAfter).toBe(7)
  })

  it('finds the flow limit worth another attempt, and no other 202', () => {
    expect(judgeAttempt(answer(202, flowLimit))).toEqual({ reason: '202', retryAfter: null })
    expect(judgeAttempt(answer(202, '{"servers":[]}'))).toBeNull()
    expect(judgeAttempt(answer(200, flowLimit))).toBeNull()
  })

  it.each([200, 301, 400, 401, 403, 404, 409, 413, 500, 501])(
    'finds HTTP %i not worth one',
    (status) => expect(judgeAttempt(answer(status, '', '1'))).toBeNull(),
  )

  it.each(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'EAI_AGAIN'])(
    'finds %s worth another attempt',
    (code) => expect(judgeAttempt(broken(code))).toMatchObject({ reason: 'connection' }),
  )

  it('finds an answer that broke off worth another attempt', () => {
    expect(judgeAttempt(broken('UND_ERR_SOCKET', true))).toMatchObject({ reason: 'connection' })
  })

  it.each(['ENOTFOUND', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'HPE_INVALID'])(
    'finds %s not worth one',
    (code) => expect(judgeAttempt(broken(code))).toBeNull(),
  )

  it('finds the deadline and faults of this program not worth one', () => {
    expect(judgeAttempt({ error: timeoutError('ecs', 1000) })).toBeNull()
    expect(judgeAttempt({ error: new TypeError('fault') })).toBeNull()
  })
})
