import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { percent } from '~/api/query'
import type { Account } from './account'
import { canonicalQuery, canonicalRequest, sha256 } from './canonical-request'
import { signatureOf, verify } from './verify'

const vectorSchema = v.object({
  source: v.string(),
  query: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
  canonicalQuery: v.optional(v.string()),
})
const signedSchema = v.object({
  ...vectorSchema.entries,
  accessKey: v.string(),
  secretKey: v.string(),
  method: v.string(),
  path: v.string(),
  queryOnTheWire: v.optional(v.string()),
  signedHeaders: v.record(v.string(), v.string()),
  body: v.string(),
  authorization: v.string(),
  canonicalRequestHash: v.optional(v.string()),
})

const json: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/signing-vectors.json', import.meta.url), 'utf8'),
)
const vectors = v.parse(v.array(vectorSchema), json)
const signed = v.parse(v.array(v.unknown()), json).filter((one) => v.is(signedSchema, one))

function wireQuery(query: v.InferOutput<typeof vectorSchema>['query']): string {
  return Object.entries(query)
    .flatMap(([name, values]) =>
      [values].flat().map((value) => `${percent(name)}=${percent(value)}`),
    )
    .join('&')
}

function request(vector: v.InferOutput<typeof signedSchema>) {
  return {
    method: vector.method,
    target: `${vector.path}?${vector.queryOnTheWire ?? wireQuery(vector.query)}`,
    headers: { ...vector.signedHeaders, authorization: vector.authorization },
    body: vector.body,
  }
}

function accountOf(vector: v.InferOutput<typeof signedSchema>, securityToken?: string): Account {
  const { accessKey, secretKey } = vector
  const key = securityToken === undefined ? {} : { securityToken }
  return { keys: [{ accessKey, secretKey, ...key }], token: 'good', expiredToken: 'old' }
}

function timeOf(vector: v.InferOutput<typeof signedSchema>): number {
  const date = vector.signedHeaders['x-sdk-date'] ?? ''
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function sign(headers: Record<string, string>, target: string, secretKey: string) {
  const names = Object.keys(headers).sort()
  const canonical = canonicalRequest({ method: 'GET', target, headers, body: '' }, names)
  const signature = signatureOf(canonical, headers['x-sdk-date'] ?? '', secretKey)
  return `SDK-HMAC-SHA256 Access=AK, SignedHeaders=${names.join(';')}, Signature=${signature}`
}

describe('the official vectors', () => {
  it('are three signatures', () => {
    expect(signed).toHaveLength(3)
  })

  it.each(signed)('are believed: $source', (vector) => {
    expect(verify(request(vector), accountOf(vector), timeOf(vector))).toBeNull()
  })

  it.each(signed)('are not believed when anything is changed: $source', (vector) => {
    const original = request(vector)
    const account = accountOf(vector)
    for (const changed of [
      { ...original, method: 'PUT' },
      { ...original, target: `${original.target}&extra=1` },
      { ...original, target: original.target.replace('?', '/more?') },
      { ...original, body: 'other' },
    ]) {
      const reply = verify(changed, account, timeOf(vector))
      expect(reply?.status).toBe(401)
      expect(reply?.body('id')).toContain('verify aksk signature fail')
    }
  })

  it.each(vectors.filter((vector) => vector.canonicalQuery !== undefined))(
    'have this canonical query: $source',
    (vector) => {
      expect(canonicalQuery(wireQuery(vector.query))).toBe(vector.canonicalQuery)
    },
  )

  it('have this canonical request', () => {
    const vector = signed.find((one) => one.canonicalRequestHash !== undefined)
    expect(vector).toBeDefined()
    if (vector === undefined) return
    const canonical = canonicalRequest(request(vector), Object.keys(vector.signedHeaders).sort())
    expect(sha256(canonical)).toBe(vector.canonicalRequestHash)
  })
})

describe('the gateway', () => {
  const target = '/v1/demo/cloudservers/detail?limit=25'
  const now = Date.UTC(2026, 0, 1)
  const headers = { host: 'localhost', 'x-sdk-date': '20260101T000000Z' }
  const account: Account = {
    keys: [
      { accessKey: 'AK', secretKey: 'SK', securityToken: 'temporary' },
      { accessKey: 'PERMANENT', secretKey: 'SK' },
    ],
    token: 'good',
    expiredToken: 'old',
  }

  function bodyOf(sent: Record<string, string>, time = now): string {
    const reply = verify({ method: 'GET', target, headers: sent, body: '' }, account, time)
    if (reply === null) return 'accepted'
    expect(reply.status).toBe(401)
    return reply.body('5a'.repeat(16))
  }

  it('answers as recorded when nothing says who asks', () => {
    expect(bodyOf(headers)).toBe(
      `{"error_msg":"Incorrect IAM authentication information: Unauthorized","error_code":"APIGW.0301","request_id":"${'5a'.repeat(16)}"}\n`,
    )
    expect(bodyOf({ ...headers, authorization: 'Basic Zm9vOmJhcg==' })).toContain('Unauthorized')
  })

  it('answers as recorded when the access key is unknown', () => {
    const authorization = sign(headers, target, 'SK').replace('Access=AK', 'Access=WHO')
    expect(bodyOf({ ...headers, authorization })).toContain('ak WHO not exist')
  })

  it('believes temporary keys only with their security token', () => {
    const complete = { ...headers, 'x-security-token': 'temporary' }
    const authorization = sign(complete, target, 'SK')
    expect(bodyOf({ ...complete, authorization })).toBe('accepted')
    expect(bodyOf({ ...headers, authorization: sign(headers, target, 'SK') })).toContain(
      'not exist',
    )
    const unsigned = { ...complete, authorization: sign(headers, target, 'SK') }
    expect(bodyOf(unsigned)).toContain('not signed')
  })

  it('accepts a clock that is off by 15 minutes, and no more', () => {
    const complete = { ...headers, 'x-security-token': 'temporary' }
    const sent = { ...complete, authorization: sign(complete, target, 'SK') }
    expect(bodyOf(sent, now + 15 * 60_000)).toBe('accepted')
    expect(bodyOf(sent, now - 15 * 60_000)).toBe('accepted')
    expect(bodyOf(sent, now + 15 * 60_000 + 1)).toContain('expired')
    expect(bodyOf(sent, now - 15 * 60_000 - 1)).toContain('expired')
  })

  it('accepts the current token, and tells expired ones from unknown ones', () => {
    expect(bodyOf({ 'x-auth-token': 'good' })).toBe('accepted')
    expect(bodyOf({ 'x-auth-token': 'old' })).toContain('APIGW.0307')
    expect(bodyOf({ 'x-auth-token': 'unknown' })).toContain('APIGW.0301')
  })

  it('echoes what had to be signed when the signature is wrong', () => {
    const complete = { ...headers, 'x-security-token': 'temporary' }
    const body = bodyOf({ ...complete, authorization: sign(complete, target, 'wrong') })
    expect(body).toContain('x-security-token:temporary')
  })
})
