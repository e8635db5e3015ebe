import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls, { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postLogin } from '../testing/log-in'
import { loginSettings, passwordWay } from '../testing/login-settings'
import { startProxyUnderTest } from '../testing/proxy-under-test'
import { selfSigned } from '../testing/self-signed'
import { StartError } from '../start-error'
import { createTls } from './tls'

let folder: string
let files: { cert: string; key: string }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-tls-'))
  files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') }
  await writeFile(files.cert, selfSigned.cert)
  await writeFile(files.key, selfSigned.key)
})

afterEach(() => rm(folder, { recursive: true }))

describe('a proxy with a certificate', () => {
  it('speaks https, and no plain http', async () => {
    const proxy = await startProxyUnderTest({ tls: true })
    const { protocol, host } = new URL(proxy.address)
    const page = await proxy.send('/')
    const plain = await fetch(`http://${host}/`).then(
      () => 'answered',
      () => 'refused',
    )
    await proxy.close()
    expect(protocol).toBe('https:')
    expect(proxy.log.join('')).toContain(`listening at ${proxy.address}`)
    expect(page.status).toBe(200)
    expect(plain).toBe('refused')
  })

  it('tells browsers to come by https alone, and to send cookies by nothing else', async () => {
    const proxy = await startProxyUnderTest({
      login: loginSettings({ way: passwordWay }),
      tls: true,
    })
    const answers = [await proxy.send('/login'), await proxy.send('/api/projects')]
    const login = await postLogin(proxy, { user: 'ada', password: 'the password of ada' })
    await proxy.close()
    expect(answers.map(({ status }) => status)).toEqual([200, 401])
    for (const { headers } of [...answers, login])
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/)
    expect(login.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-ecs-inventory=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=/),
    ])
  })

  it('speaks TLS 1.2, and not 1.1 even where Node would', async () => {
    // OpenSSL does not speak TLS 1.1 at any higher level of security.
    const lowest = { DEFAULT_CIPHERS: 'DEFAULT@SECLEVEL=0', DEFAULT_MIN_VERSION: 'TLSv1' } as const
    const { DEFAULT_CIPHERS, DEFAULT_MIN_VERSION } = tls
    Object.assign(tls, lowest)
    const proxy = await startProxyUnderTest({ tls: true })
    const versionOf = async (options: ConnectionOptions) => {
      const { hostname: host, port } = new URL(proxy.address)
      const socket = tls.connect({ host, port: Number(port), ca: selfSigned.cert, ...options })
      const version = await once(socket, 'secureConnect').then(
        () => socket.getProtocol(),
        () => 'refused',
      )
      socket.destroy()
      return version
    }
    const versions = [
      await versionOf({ maxVersion: 'TLSv1.2' }),
      await versionOf({ maxVersion: 'TLSv1.1' }),
    ]
    await proxy.close()
    Object.assign(tls, { DEFAULT_CIPHERS, DEFAULT_MIN_VERSION })
    expect(versions).toEqual(['TLSv1.2', 'refused'])
  })
})

describe('a reload', () => {
  it('says that it went well, or that the old certificate stays in use', async () => {
    const proxy = await startProxyUnderTest({
      login: loginSettings({ way: passwordWay, tls: files }),
    })
    await proxy.reload()
    const well = proxy.log.at(-1)
    await rm(files.key)
    await proxy.reload()
    const badly = proxy.log.at(-1)
    await proxy.close()
    expect(well).toContain('The TLS certificate and its key were read again.')
    expect(badly).toMatch(
      /"level":50,.*cannot be read.* The certificate from before stays in use\./,
    )
  })
})

describe('createTls', () => {
  it('names a file that cannot be read', async () => {
    const missing = createTls({ ...files, key: '/nowhere/key.pem' })
    await expect(missing).rejects.toThrow(StartError)
    await expect(missing).rejects.toThrow('The TLS key /nowhere/key.pem cannot be read.')
  })

  it('refuses files that do not fit, and keeps the old ones when that happens later', async () => {
    const tls = await createTls(files)
    const server = tls.serverFactory(() => undefined, {})
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    await tls.reload()
    await writeFile(files.key, 'not a key')
    await expect(tls.reload()).rejects.toThrow('cannot be used together')
    await expect(createTls(files)).rejects.toThrow('cannot be used together')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const socket: TLSSocket = connect({ port, host: '127.0.0.1', ca: selfSigned.cert })
    await once(socket, 'secureConnect')
    const { subject } = socket.getPeerCertificate()
    socket.destroy()
    server.close()
    expect(subject.CN).toBe('localhost')
  })
  const { privateKey: otherKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

  // Node takes an empty file for none, and a key of another kind for one that may have its certificate elsewhere.
  it.each<[string, { cert?: string; key?: string }]>([
    ['an empty certificate', { cert: '' }],
    ['an empty key', { key: '' }],
    ['two empty files', { cert: '', key: '' }],
    ['the key of another certificate', { key: otherKey }],
  ])('refuses %s, and keeps the old pair when that happens later', async (_what, written) => {
    const tls = await createTls(files)
    const server = tls.serverFactory(() => undefined, {})
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    await writeFile(files.cert, written.cert ?? selfSigned.cert)
    await writeFile(files.key, written.key ?? selfSigned.key)
    await expect(tls.reload()).rejects.toThrow('cannot be used together')
    await expect(createTls(files)).rejects.toThrow(StartError)
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const socket = connect({ port, host: '127.0.0.1', ca: selfSigned.cert })
    await once(socket, 'secureConnect')
    socket.destroy()
    server.close()
  })
})
