import { describe, expect, it } from 'vitest'
import { passwordHashes } from '../testing/login-settings'
import type { Environment } from './environment'
import { readLoginSettings } from './read-login'

const hash = passwordHashes['the password of ada']
const secret = 'a-secret-of-at-least-32-characters'
const beyond = '0.0.0.0'

const common = {
  PUBLIC_URL: 'https://ecs.example.com',
  TRUSTED_PROXIES: '10.0.0.5',
  SESSION_SECRET: secret,
}
const password = {
  ...common,
  LOGIN: 'password',
  LOGIN_USERS: JSON.stringify([{ name: 'ada', passwordHash: hash, groups: ['ops'] }]),
}
const oidc = {
  ...common,
  LOGIN: 'oidc',
  OIDC_ISSUER: 'https://id.example.com/realms/a',
  OIDC_CLIENT_ID: 'inventory',
  OIDC_CLIENT_SECRET: 'client-secret',
  OIDC_ALLOWED_GROUPS: 'ops, dev team',
}
const header = {
  PUBLIC_URL: 'https://ecs.example.com',
  LOGIN: 'header',
  LOGIN_SECRET: secret,
  TRUSTED_PROXIES: '10.0.0.5, 2001:db8::/32',
}

describe('readLoginSettings', () => {
  it('asks nobody on loopback when nothing is set', () => {
    expect(readLoginSettings({}, '127.0.0.1')).not.toHaveProperty('way')
  })

  it.each(['0.0.0.0', '::', '192.168.0.2', 'ecs.example.com'])(
    'names the three ways when HOST=%s has none',
    (host) => {
      expect(() => readLoginSettings({}, host)).toThrow(
        /^HOST=.* is refused without a login: .* Set LOGIN to password, oidc or header/,
      )
    },
  )

  it('reads the password way', () => {
    const env = { ...password, SESSION_IDLE: '600', SESSION_LIFETIME: '3600' }
    expect(readLoginSettings(env, beyond)).toMatchObject({
      publicUrl: 'https://ecs.example.com',
      way: { kind: 'password', users: [{ name: 'ada', passwordHash: hash, groups: ['ops'] }] },
      sessionSecrets: [secret],
      sessionIdle: 600,
      sessionLifetime: 3600,
    })
  })

  it('reads the OpenID Connect way', () => {
    expect(readLoginSettings(oidc, beyond).way).toEqual({
      kind: 'oidc',
      issuer: 'https://id.example.com/realms/a',
      clientId: 'inventory',
      clientSecret: 'client-secret',
      scope: 'openid profile email',
      userClaim: 'email',
      groupsClaim: 'groups',
      allowUnverifiedEmail: false,
      allowedUsers: [],
      allowedGroups: ['ops', 'dev team'],
    })
  })

  it('takes unverified addresses only when it is told so in one of two words', () => {
    const read = (OIDC_ALLOW_UNVERIFIED_EMAIL: string) =>
      readLoginSettings({ ...oidc, OIDC_ALLOW_UNVERIFIED_EMAIL }, beyond).way
    expect(read('true')).toMatchObject({ allowUnverifiedEmail: true })
    expect(read('false')).toMatchObject({ allowUnverifiedEmail: false })
    expect(() => read('yes')).toThrow('OIDC_ALLOW_UNVERIFIED_EMAIL takes true or false.')
  })

  it('reads the header way', () => {
    expect(readLoginSettings(header, beyond)).toMatchObject({
      way: {
        kind: 'header',
        userHeader: 'x-forwarded-user',
        groupsHeader: 'x-forwarded-groups',
        secretHeader: 'x-proxy-secret',
        secret,
      },
      trustedProxies: ['10.0.0.5', '2001:db8::/32'],
    })
  })

  it('reads several session secrets, the new one first', () => {
    const env = { ...password, SESSION_SECRET: `${secret}\n${secret}-older` }
    expect(readLoginSettings(env, beyond).sessionSecrets).toEqual([secret, `${secret}-older`])
  })

  it('reads access rules and certificate files', () => {
    const env = {
      ...password,
      ACCESS: '[{"groups":["ops"],"projects":["*"]}]',
      TLS_CERT: '/etc/cert.pem',
      TLS_KEY: '/etc/key.pem',
    }
    expect(readLoginSettings(env, beyond)).toMatchObject({
      access: [{ users: [], groups: ['ops'], projects: ['*'] }],
      tls: { cert: '/etc/cert.pem', key: '/etc/key.pem' },
    })
  })

  it('lets a login be tried on loopback, over plain http', () => {
    const env = { ...password, PUBLIC_URL: 'http://127.0.0.1:4180' }
    expect(readLoginSettings(env, '127.0.0.1').way?.kind).toBe('password')
    expect(readLoginSettings({ ...env, PUBLIC_URL: '' }, '::1').way?.kind).toBe('password')
  })

  it.each([password, oidc])('asks for the proxy that speaks TLS in front of %o', (env) => {
    const without = { ...env, TRUSTED_PROXIES: '' }
    const missing = /^TRUSTED_PROXIES is missing: the addresses of the proxy in front/
    expect(() => readLoginSettings(without, beyond)).toThrow(missing)
    expect(() => readLoginSettings(without, '127.0.0.1')).toThrow(missing)
    const files = { TLS_CERT: '/cert.pem', TLS_KEY: '/key.pem' }
    expect(readLoginSettings({ ...without, ...files }, beyond).trustedProxies).toEqual([])
    const plain = { ...without, PUBLIC_URL: 'http://127.0.0.1:4180' }
    expect(readLoginSettings(plain, '127.0.0.1').trustedProxies).toEqual([])
  })

  it.each<[Environment, RegExp]>([
    [{ LOGIN: 'ldap' }, /^LOGIN takes password, oidc or header\.$/],
    [{ OIDC_ISSUER: 'https://id.example.com' }, /^OIDC_ISSUER is set, but LOGIN is not/],
    [{ ...password, PUBLIC_URL: '' }, /^PUBLIC_URL is missing: the https address/],
    [{ ...password, PUBLIC_URL: 'http://ecs.example.com' }, /^PUBLIC_URL takes an https address/],
    [{ ...password, PUBLIC_URL: 'http://127.0.0.1' }, /^PUBLIC_URL must begin with https/],
    [{ ...password, PUBLIC_URL: 'https://a.example/b' }, /^PUBLIC_URL takes scheme, host and port/],
    [{ ...password, PUBLIC_URL: 'https://a:b@a.example' }, /^PUBLIC_URL takes an https address/],
    [{ ...password, SESSION_SECRET: '' }, /^SESSION_SECRET is missing/],
    [{ ...password, SESSION_SECRET: 'short' }, /^SESSION_SECRET takes at least 32 random/],
    [{ ...password, SESSION_SECRET: `${secret} short` }, /^SESSION_SECRET takes at least 32/],
    [{ ...password, SESSION_IDLE: '59' }, /^SESSION_IDLE takes a whole number from 60/],
    [{ ...password, LOGIN_USERS: '' }, /^LOGIN_USERS is missing/],
    [{ ...password, LOGIN_USERS: '[]' }, /^LOGIN_USERS needs at least one user/],
    [{ ...password, LOGIN_USERS: '{private' }, /^LOGIN_USERS takes JSON, such as /],
    [{ ...password, LOGIN_USERS: '[{"name":"ada"}]' }, /^LOGIN_USERS /],
    [
      { ...password, LOGIN_USERS: '[{"name":"ada","passwordHash":"private"}]' },
      /^LOGIN_USERS takes a hash that ecs-inventory --hash-password prints\.$/,
    ],
    [
      {
        ...password,
        LOGIN_USERS: JSON.stringify([1, 2].map(() => ({ name: 'a', passwordHash: hash }))),
      },
      /^LOGIN_USERS names a user twice/,
    ],
    [{ ...oidc, OIDC_ISSUER: '' }, /^OIDC_ISSUER is missing/],
    [{ ...oidc, OIDC_ISSUER: 'http://id.example.com' }, /^OIDC_ISSUER takes an https address/],
    [{ ...oidc, OIDC_CLIENT_SECRET: '' }, /^OIDC_CLIENT_SECRET is missing/],
    [{ ...oidc, OIDC_SCOPE: 'profile' }, /^OIDC_SCOPE must contain openid/],
    [{ ...oidc, OIDC_ALLOWED_GROUPS: '' }, /^OIDC_ALLOWED_USERS must say who may come in/],
    [{ ...header, LOGIN_SECRET: '' }, /^LOGIN_SECRET is missing/],
    [{ ...header, LOGIN_SECRET: 'private' }, /^LOGIN_SECRET takes at least 32/],
    [{ ...header, TRUSTED_PROXIES: '' }, /^TRUSTED_PROXIES is missing/],
    [{ ...header, TRUSTED_PROXIES: 'proxy.example' }, /^TRUSTED_PROXIES takes addresses/],
    [{ ...header, TRUSTED_PROXIES: '010.0.0.0/8' }, /^TRUSTED_PROXIES takes addresses/],
    [{ ...header, TRUSTED_PROXIES: '10.1/16' }, /^TRUSTED_PROXIES takes addresses/],
    [{ ...header, TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES takes addresses/],
    [{ ...header, LOGIN_USER_HEADER: 'a b' }, /^LOGIN_USER_HEADER takes the name of a header/],
    [{ ...password, ACCESS: '[{"projects":["*"]}]' }, /^ACCESS has a rule without users/],
    [{ ...password, ACCESS: '[{"users":["ada"],"project":"*"}]' }, /^ACCESS /],
    [{ ...password, TLS_KEY: '/key.pem' }, /^TLS_CERT and TLS_KEY belong together/],
  ])('refuses %o', (env, message) => {
    const read = () => readLoginSettings(env, beyond)
    expect(read).toThrow(message)
    expect(read).not.toThrow('private')
  })

  it('names everything that is wrong', () => {
    const messageOf = (env: Environment) => {
      try {
        readLoginSettings(env, beyond)
      } catch (error) {
        return String(error).split('\n')
      }
      return []
    }
    expect(messageOf({ ...password, ACCESS: '{', TLS_KEY: '/k', SESSION_IDLE: '1' })).toEqual([
      expect.stringContaining('ACCESS takes JSON'),
      expect.stringContaining('TLS_CERT and TLS_KEY belong together'),
      expect.stringContaining('SESSION_IDLE takes'),
    ])
    expect(messageOf({ ...oidc, OIDC_ISSUER: '', SESSION_SECRET: 'a b' })).toEqual([
      expect.stringContaining('OIDC_ISSUER is missing'),
      expect.stringContaining('SESSION_SECRET takes at least'),
    ])
    expect(messageOf({ ...oidc, PUBLIC_URL: '', SESSION_SECRET: '' })).toEqual([
      expect.stringContaining('PUBLIC_URL is missing'),
      expect.stringContaining('SESSION_SECRET is missing'),
    ])
  })

  it('refuses rules where nobody is known', () => {
    const env = { ACCESS: '[{"users":["ada"],"projects":["*"]}]' }
    expect(() => readLoginSettings(env, '127.0.0.1')).toThrow(/^ACCESS needs a login/)
  })
})
