import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type TLSSocket } from 'node:tls'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
  it('speaks https, and nothing else', async () => {
    const login = loginSettings({ way: passwordWay, tls: files })
    const proxy = await startProxyUnderTest({ login })
    const address = new URL(proxy.address)
    const get = (path: string) =>
      new Promise<{ status: number | undefined; headers: object }>((resolve, reject) => {
        const { hostname, port } = address
        request({ hostname, port, path, ca: selfSigned.cert, agent: false }, (response) => {
          response.resume()
          resolve({ status: response.statusCode, headers: response.headers })
        })
          .on('error', reject)
          .end()
      })
    const page = await get('/login')
    const data = await get('/api/projects')
    const plain = await fetch(`http://${address.host}/`).then(
      () => 'answered',
      () => 'refused',
    )
    const socket = connect({
      port: Number(address.port),
      host: address.hostname,
      ca: selfSigned.cert,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
    })
    const old = await once(socket, 'secureConnect').then(
      () => 'answered',
      () => 'refused',
    )
    await proxy.close()
    expect(address.protocol).toBe('https:')
    expect(page.status).toBe(200)
    expect(data.status).toBe(401)
    expect(plain).toBe('refused')
    expect(old).toBe('refused')
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
})
