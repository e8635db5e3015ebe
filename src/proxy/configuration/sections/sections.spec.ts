import { describe, expect, it } from 'vitest'
import { passwordHashes } from '../../testing/login-settings'
import { parseConfiguration } from '../configuration-file'
import type { Environment } from '../environment'
import { readSettings } from '../settings'

const hash = passwordHashes['the password of ada']
const secret = 'a-secret-of-at-least-32-characters'
const env = { S: secret, SHORT: 'private', URL_IN_ENV: 'redis://:private@10.0.0.5' }

function read(text: string, more: Environment = {}) {
  const file = parseConfiguration('inventory.yaml', text)
  return readSettings({ ...env, ...more }, { path: '/keys', text: null }, file)
}

const password = `
host: 0.0.0.0
login:
  publicUrl: https://ecs.example.com
  sessionSecrets: [{ env: S }]
  way:
    kind: password
    users: [{ name: ada, passwordHash: "${hash}" }]
  trustedProxies: [10.0.0.5]
`
const oidc = `
login:
  sessionSecrets: [{ env: S }]
  way: { kind: oidc, issuer: 'https://id.example.com', clientId: a, clientSecret: { env: S }, allowedUsers: ['*'] }
`
const header = `
login:
  trustedProxies: [10.0.0.5]
  way: { kind: header, secret: { env: S } }
`

describe('the sections of a configuration file', () => {
  it('say how much is asked, kept and shared', () => {
    const text = `
load: { concurrency: 3, queue: 4 }
cache: { seconds: 5, megabytes: 6 }
redis: { url: 'rediss://10.0.0.5:6379', timeout: 70 }
metrics: { token: { env: S } }
revealUserData: true
shutdownDelay: 8
maxConnections: 9
`
    expect(read(text)).toMatchObject({
      load: { atOnce: 3, queue: 4 },
      cache: { seconds: 5, bytes: 6 * 1024 * 1024 },
      redis: { url: 'rediss://10.0.0.5:6379', timeout: 70 },
      metricsToken: secret,
      revealUserData: true,
      shutdownDelay: 8,
      maxConnections: 9,
    })
    const won = {
      MAX_CONCURRENCY: '30',
      CACHE_SECONDS: '0',
      REDIS_URL: 'redis://elsewhere',
      METRICS_TOKEN: `${secret}-of-the-environment`,
      REVEAL_USER_DATA: 'false',
      SHUTDOWN_DELAY: '0',
      MAX_CONNECTIONS: '10',
    }
    expect(read(text, won)).toMatchObject({
      load: { atOnce: 30, queue: 4 },
      cache: { seconds: 0, bytes: 6 * 1024 * 1024 },
      redis: { url: 'redis://elsewhere', timeout: 70 },
      metricsToken: won.METRICS_TOKEN,
      revealUserData: false,
      shutdownDelay: 0,
      maxConnections: 10,
    })
  })

  it('take an address of Redis with a password by reference', () => {
    expect(read('redis: { url: { env: URL_IN_ENV } }').redis?.url).toBe(env.URL_IN_ENV)
  })

  it('open the proxy beyond loopback with a login', () => {
    expect(read(password)).toMatchObject({
      host: '0.0.0.0',
      login: {
        publicUrl: 'https://ecs.example.com',
        way: { kind: 'password', users: [{ name: 'ada', groups: [] }] },
        sessionSecrets: [secret],
        sessionIdle: 3600,
      },
    })
  })

  it('know the other two ways', () => {
    expect(read(oidc).login.way).toMatchObject({ kind: 'oidc', clientSecret: secret })
    expect(read(header).login.way).toMatchObject({
      kind: 'header',
      secret,
      userHeader: 'x-forwarded-user',
    })
  })

  it('yield to the environment, key by key', () => {
    const other = `${secret}-of-the-environment`
    const won = { OIDC_CLIENT_SECRET: 'other', OIDC_ALLOWED_USERS: 'ada', SESSION_SECRET: other }
    expect(read(oidc.replaceAll('env: S', 'env: NOT_SET'), won).login).toMatchObject({
      way: { kind: 'oidc', clientId: 'a', clientSecret: 'other', allowedUsers: ['ada'] },
      sessionSecrets: [other],
    })
    const files = { TLS_CERT: '/other/cert', TLS_KEY: '/other/key', SESSION_IDLE: '60' }
    expect(read('tls: { cert: a, key: b }').login.tls).toEqual({ cert: 'a', key: 'b' })
    expect(read('tls: { cert: a, key: b }', files).login).toMatchObject({
      tls: { cert: '/other/cert', key: '/other/key' },
      sessionIdle: 60,
    })
    expect(
      read(password, { LOGIN: 'header', LOGIN_SECRET: secret, TRUSTED_PROXIES: '10.0.0.1' }),
    ).toMatchObject({ login: { way: { kind: 'header', secret } } })
  })

  it.each([
    ['host: 0.0.0.0', /^inventory\.yaml:1: host is refused without a login/],
    ['revealUserData: yes', /^inventory\.yaml:1: revealUserData takes true or false/],
    ['cache: { seconds: -1 }', /^inventory\.yaml:1: cache\.seconds takes a whole number from 0/],
    ['load: { concurency: 1 }', /concurency is not known\. Did you mean concurrency\?/],
    ['redis: { url: redis://:private@10.0.0.5 }', /^inventory\.yaml:1: redis\.url takes an addr/],
    ['redis: { url: http://10.0.0.5 }', /^inventory\.yaml:1: redis\.url takes an address/],
    ['redis: { url: { env: SHORT } }', /^inventory\.yaml:1: redis\.url takes an address/],
    ['metrics: { token: private }', /^inventory\.yaml:1: metrics\.token takes \{ env: VARIABLE/],
    ['metrics: { token: { env: SHORT } }', /^inventory\.yaml:1: metrics\.token takes at least 32/],
    ['tls: { cert: a }', /^inventory\.yaml:1: tls\.key is missing\.$/],
    ['login: { way: { kind: ldap } }', /^inventory\.yaml:1: login\.way.* password, oidc or header/],
    [
      password.replace('{ env: S }', 'private'),
      /^inventory\.yaml:5: login\.sessionSecrets\[0\] tak/,
    ],
    [
      password.replace('env: S', 'env: SHORT'),
      /^inventory\.yaml:5: login\.sessionSecrets\[0\] tak/,
    ],
    [password.replace('env: S', 'env: NONE'), /^inventory\.yaml:5: login\.sessionSecrets\[0\] nam/],
    [password.replace(/ {2}publicUrl.*\n/, ''), /^inventory\.yaml:3: login\.publicUrl is missing/],
    [password.replace(/ {2}sessionS.*\n/, ''), /^inventory\.yaml:3: login\.sessionSecrets is miss/],
    [
      password.replace(/ {2}trusted.*\n/, ''),
      /^inventory\.yaml:3: login\.trustedProxies is missing/,
    ],
    [password.replace(hash, 'private'), /users\[0\]\.passwordHash takes a hash that ecs-inventory/],
    [
      oidc.replace('{ env: S }, a', 'private, a'),
      /login\.way\.clientSecret takes \{ env: VARIABLE/,
    ],
    [oidc.replace("['*']", '[]'), /^inventory\.yaml:4: login\.way\.allowedUsers must say who/],
    [header.replace('[10.0.0.5]', '[]'), /^inventory\.yaml:3: login\.trustedProxies is missing/],
    [header.replace('env: S', 'env: SHORT'), /login\.way\.secret takes at least 32 random/],
  ])('name the key at fault in %j', (text, message) => {
    expect(() => read(text)).toThrow(message)
    expect(() => read(text)).not.toThrow('private')
  })

  it('name the variable where that is at fault', () => {
    expect(() => read(password, { SESSION_SECRET: 'short' })).toThrow(/^SESSION_SECRET takes at/)
    expect(() => read(password, { PUBLIC_URL: 'http://a.example' })).toThrow(/^PUBLIC_URL takes/)
  })
})
