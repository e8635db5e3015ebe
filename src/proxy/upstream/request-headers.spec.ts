import { describe, expect, it } from 'vitest'
import type { Credentials } from './credentials'
import { fixedCredentials } from './credential-source'
import { requestHeaders } from './request-headers'
import { authorization } from './sign'

const now = new Date('2026-01-01T00:00:00Z')
const target = { path: '/v1/p1/cloudservers/detail', query: 'limit=25' }
const keys = {
  kind: 'keys',
  accessKey: 'AKEXAMPLE',
  secretKey: 'SKEXAMPLE',
  securityToken: null,
} as const

function headersFor(credentials: Credentials, endpoint = 'https://ecs.example.com') {
  const project = { id: 'p1', label: 'p1', region: null, cloud: 'x', simulated: false }
  return requestHeaders(
    { project, endpoint, credentials: fixedCredentials(credentials) },
    credentials,
    target,
    { requestId: 'request-1', now },
  )
}

describe('requestHeaders', () => {
  it('signs host, date and project', () => {
    const signed = {
      host: 'ecs.example.com',
      'x-project-id': 'p1',
      'x-sdk-date': '20260101T000000Z',
    }
    expect(headersFor(keys)).toMatchObject({
      ...signed,
      authorization: authorization({ method: 'GET', ...target, headers: signed }, keys),
    })
  })

  it('sends and signs the security token of temporary keys', () => {
    const headers = headersFor({ ...keys, securityToken: 'temporary' })
    expect(headers['x-security-token']).toBe('temporary')
    expect(headers['authorization']).toContain(
      'SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,',
    )
  })

  it('sends an IAM token instead of a signature', () => {
    const headers = headersFor({ kind: 'token', token: 'iam-token' })
    expect(headers).toMatchObject({ 'x-auth-token': 'iam-token', 'x-project-id': 'p1' })
    expect(headers).not.toHaveProperty('authorization')
  })

  it('names the request, unsigned', () => {
    const headers = headersFor(keys)
    expect(headers['x-request-id']).toBe('request-1')
    expect(headers['authorization']).not.toContain('request-id')
    expect(headersFor({ kind: 'token', token: 't' })['x-request-id']).toBe('request-1')
  })

  it('names a port that is not the default one in Host', () => {
    expect(headersFor(keys, 'http://127.0.0.1:4190')['host']).toBe('127.0.0.1:4190')
  })

  it('asks for compression from the cloud, and not from this machine', () => {
    expect(headersFor(keys)['accept-encoding']).toBe('gzip')
    expect(headersFor(keys, 'http://127.0.0.1:4190')['accept-encoding']).toBe('identity')
  })
})
