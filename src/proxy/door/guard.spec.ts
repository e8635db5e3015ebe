import { describe, expect, it } from 'vitest'
import { allowedMethods, guard, isApiTarget, type OwnAddress } from './guard'

const port = 4180
const loopback = { port, tls: false, publicOrigin: null, login: false }
const exposed = { port, tls: false, publicOrigin: 'https://ecs.example.com', login: true }
const host = `127.0.0.1:${port}`

function refusalOf(
  request: Partial<Parameters<typeof guard>[0]>,
  own: OwnAddress = loopback,
): string | null {
  try {
    guard({ method: 'GET', url: '/api/projects', headers: { host }, ...request }, own)
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
    const headers = { host: 'localhost' }
    expect(refusalOf({ headers }, { ...loopback, port: 80 })).toBeNull()
    expect(refusalOf({ headers }, { ...loopback, port: 443, tls: true })).toBeNull()
    expect(refusalOf({ headers }, { ...loopback, port: 80, tls: true })).toBe('Proxy.WrongHost')
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

  it.each([undefined, '10.0.0.7:4180', '10.0.0.7', 'evil.example'])(
    'lets a health check of Host %s in, and nothing else',
    (host) => {
      const headers = host === undefined ? {} : { host }
      for (const url of ['/healthz', '/readyz', '/readyz?x'])
        expect(refusalOf({ url, headers })).toBeNull()
      expect(refusalOf({ url: '/healthz', headers, method: 'HEAD' })).toBeNull()
      for (const url of ['/metrics', '/healthz/', '/readyz/x', '/Healthz', '/api/healthz'])
        expect(refusalOf({ url, headers })).toBe('Proxy.WrongHost')
      expect(refusalOf({ url: '/healthz', headers, method: 'POST' })).toBe('Proxy.WrongHost')
    },
  )

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

describe('guard of a proxy that others reach', () => {
  const origin = 'https://ecs.example.com'

  it.each(['ecs.example.com', 'ECS.example.com', 'ecs.example.com:443', '127.0.0.1:4180'])(
    'lets Host %s in',
    (host) => {
      expect(refusalOf({ headers: { host } }, exposed)).toBeNull()
      expect(refusalOf({ headers: { host, origin } }, exposed)).toBeNull()
    },
  )

  it.each(['ecs.example.com:4180', 'ecs.example.com.', 'evil.example', 'x.ecs.example.com', ''])(
    'keeps Host %j out',
    (host) => {
      expect(refusalOf({ url: '/', headers: { host } }, exposed)).toBe('Proxy.WrongHost')
    },
  )

  it.each([
    'http://ecs.example.com',
    'https://ecs.example.com:8443',
    'https://evil.example',
    'null',
  ])('keeps pages of %s out of the API and the login', (origin) => {
    const headers = { host: 'ecs.example.com', origin }
    expect(refusalOf({ headers }, exposed)).toBe('Proxy.CrossSite')
    for (const url of ['/login', '/logout'])
      expect(refusalOf({ method: 'POST', url, headers }, exposed)).toBe('Proxy.CrossSite')
  })

  it('takes what its own page posts to the login, and nothing else', () => {
    const headers = { host: 'ecs.example.com', origin }
    const post = (url: string, own = exposed) => refusalOf({ method: 'POST', url, headers }, own)
    expect(post('/login')).toBeNull()
    expect(post('/logout')).toBeNull()
    for (const url of ['/', '/login/', '/login/callback', '/api/projects', '/Login'])
      expect(post(url)).toBe('Proxy.MethodNotAllowed')
    expect(post('/login', { ...exposed, login: false })).toBe('Proxy.MethodNotAllowed')
    expect(refusalOf({ method: 'PUT', url: '/login', headers }, exposed)).toBe(
      'Proxy.MethodNotAllowed',
    )
  })

  it.each([
    { host: 'ecs.example.com' },
    { host: 'ecs.example.com', 'sec-fetch-site': 'same-origin' },
    { host: 'ecs.example.com', origin, 'sec-fetch-site': 'same-site' },
  ])('refuses a post that does not come from its page for sure: %j', (headers) => {
    expect(refusalOf({ method: 'POST', url: '/login', headers }, exposed)).toBe('Proxy.CrossSite')
  })

  it('says which methods there are', () => {
    expect(allowedMethods('/login?return=/', exposed)).toBe('GET, HEAD, POST')
    expect(allowedMethods('/login', loopback)).toBe('GET, HEAD')
    expect(allowedMethods('/', exposed)).toBe('GET, HEAD')
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
