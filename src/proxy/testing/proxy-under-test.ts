import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as requestPlain, type IncomingHttpHeaders } from 'node:http'
import { request as requestTls } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { loginSchema } from '../configuration/login-settings'
import { selfSigned } from './self-signed'
import type { Credentials } from '../upstream/credentials'
import { startScriptedUpstream, type ScriptedUpstream } from './scripted-upstream'
import { fixedCredentials, type CredentialSource } from '../upstream/credential-source'
import { startProxy, type ProxyConfiguration } from '../start-proxy'

/** Keys of the proxies in tests. */
export const testKeys = {
  kind: 'keys',
  accessKey: 'TESTACCESSKEY',
  secretKey: 'test-secret-key-0123456789',
  securityToken: null,
} as const satisfies Credentials

/** The project that the proxies in tests know. */
export const testProjectId = '0123456789abcdef0123456789abcdef'

/** An answer of the proxy, as a client sees it. */
export interface ReceivedAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A proxy in front of a scripted upstream, both on free loopback ports, and what it logged. */
export interface ProxyUnderTest {
  readonly address: string
  readonly upstream: ScriptedUpstream
  readonly log: readonly string[]
  /** Sends one request; Host is the proxy's own unless a header says otherwise. */
  send(
    path: string,
    options?: { method?: string; headers?: Record<string, string | string[]>; body?: string },
  ): Promise<ReceivedAnswer>
  /** As on SIGTERM, with this much notice in milliseconds. */
  drain(notice: number): Promise<void>
  /** As on SIGHUP. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a proxy with a small page of its own; what is given replaces parts of its configuration. With `tls` it speaks
 * TLS, with the certificate of tests.
 */
export async function startProxyUnderTest({
  credentials = testKeys,
  endpoint,
  tls = false,
  login = v.parse(loginSchema, {}),
  ...given
}: Partial<ProxyConfiguration> & {
  credentials?: Credentials | CredentialSource
  endpoint?: string
  tls?: boolean
} = {}): Promise<ProxyUnderTest> {
  const upstream = await startScriptedUpstream()
  const folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-proxy-'))
  const log: string[] = []
  const cleanUp = async () => {
    await upstream.close()
    await rm(folder, { recursive: true })
  }
  const proxy = await startProxy(
    {
      host: '127.0.0.1',
      port: 0,
      logLevel: 'trace',
      limits: { connectTimeout: 5000, answerTimeout: 30_000, bodySize: 64 * 1024 * 1024 },
      load: { atOnce: 8, queue: 200 },
      // A test that is about the cache turns it on.
      cache: { seconds: 0, bytes: 16 * 1024 * 1024 },
      outboundProxy: null,
      redis: null,
      projects: [
        {
          project: {
            id: testProjectId,
            label: 'test',
            region: null,
            cloud: '127.0.0.1',
            simulated: false,
          },
          endpoint: endpoint ?? upstream.origin,
          credentials: 'kind' in credentials ? fixedCredentials(credentials) : credentials,
        },
      ],
      login: tls ? { ...login, tls: await writeTlsFiles(folder) } : login,
      pageRoot: await makePage(join(folder, 'page')),
      ...given,
    },
    { logStream: { write: (line) => log.push(line) } },
  ).catch(async (error: unknown) => {
    await cleanUp()
    throw error
  })
  return {
    address: proxy.address,
    upstream,
    log,
    send: (path, options) => send(proxy.address, path, options),
    drain: (notice) => proxy.drain(notice),
    reload: () => proxy.reload(),
    close: async () => {
      await proxy.close()
      await cleanUp()
    },
  }
}

/** Sends one request over a connection of its own, its path exactly as given. */
async function send(
  address: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string | string[]>; body?: string } = {},
): Promise<ReceivedAnswer> {
  const { hostname, port, protocol } = new URL(address)
  const options = { hostname, port, path, method, headers, agent: false }
  const outgoing =
    protocol === 'https:' ? requestTls({ ...options, ca: selfSigned.cert }) : requestPlain(options)
  outgoing.end(body)
  const [response] = await once(outgoing, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

async function makePage(root: string): Promise<string> {
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><script type="module" src="/assets/index-1a2b3c4d.js"></script>',
  )
  await writeFile(
    join(root, 'assets', 'index-1a2b3c4d.js'),
    `document.title = '${'x'.repeat(4000)}'`,
  )
  return root
}

async function writeTlsFiles(folder: string): Promise<{ cert: string; key: string }> {
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') }
  await writeFile(files.cert, selfSigned.cert)
  await writeFile(files.key, selfSigned.key)
  return files
}
