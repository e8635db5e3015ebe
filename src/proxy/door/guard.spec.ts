import { describe, expect, it } from 'vitest'
import { guard, isApiTarget } from './guard'

const port = 4180
const host = `127.0.0.1:${port}`

function refusalOf(request: Partial<Parameters<typeof guard>[0]>, ownPort = port): string | null {
  try {
    guard({ method: 'GET', url: '/api/projects', headers: { host }, ...request }, ownPort)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unexpected'
  }
}

describe('guard', () => {
  it.each(['127.0.0.1:4180', 'localhost:4180', 'LOCALHOST:4180', '[::1]:4180', '127.0.0.2:4180'])(
    'lets Host %s in',
    (host) => {
      expect(refusalOf({ headers: { host } })).toBeNull()
    },
  )

  it('lets Host without a port in when the port is that of http', () => {
    expect(refusalOf({ headers: { host: 'localhost' } }, 80)).toBeNull()
  })

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4180',
    '127.0.0.1',
    '127.0.0.1:4181',
    '127.0.0.1.evil.example:4180',
    'localhost.evil.example:4180',
    'localhost.:4180',
    'user@127.0.0.1:4180',
    '0.0.0.0:4180',
    '::1:4180',
    '127.0.0.1:4180:4180',
    '127.0.0.1:4180, evil.example',
  ])('keeps Host %s out, of the page too', (host) => {
    const headers = host === undefined ? {} : { host }
    expect(refusalOf({ headers })).toBe('Proxy.WrongHost')
    expect(refusalOf({ headers, url: '/' })).toBe('Proxy.WrongHost')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get'])(
    'refuses method %s',
    (method) => {
      expect(refusalOf({ method })).toBe('Proxy.MethodNotAllowed')
    },
  )

  it('answers HEAD', () => {
    expect(refusalOf({ method: 'HEAD' })).toBeNull()
  })

  it.each(['http://evil.example/api/projects', 'http://127.0.0.1:4180/api/projects', '*'])(
    'refuses the target %s',
    (url) => {
      expect(refusalOf({ url })).toBe('Proxy.BadRequest')
    },
  )

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'something-new' },
    { origin: 'http://evil.example' },
    { origin: 'http://127.0.0.1:3000' },
    { origin: 'https://127.0.0.1:4180' },
    { origin: 'null' },
    { 'sec-fetch-site': 'none', origin: 'http://evil.example' },
  ])('keeps a page of another site out of the API: %j', (headers) => {
    expect(refusalOf({ headers: { host, ...headers } })).toBe('Proxy.CrossSite')
  })

  it.each([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4180' },
  ])('lets its own page and other clients in: %j', (headers) => {
    expect(refusalOf({ headers: { host, ...headers } })).toBeNull()
  })

  it('lets a link on another site open the page', () => {
    const headers = { host, 'sec-fetch-site': 'cross-site' }
    expect(refusalOf({ url: '/?status=ACTIVE', headers })).toBeNull()
  })
})

describe('isApiTarget', () => {
  it.each(['/api', '/api/', '/api?x', '/api/projects', '/API/projects'])(
    'says yes to %s',
    (url) => {
      expect(isApiTarget(url)).toBe(true)
    },
  )

  it.each(['/', '/apiary', '/assets/api/x', '/?/api/'])('says no to %s', (url) => {
    expect(isApiTarget(url)).toBe(false)
  })
})
