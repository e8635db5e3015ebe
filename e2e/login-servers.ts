import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

import { passwordWay, sessionSecret } from '../src/proxy/testing/login-settings'
import { listenOnLoopback } from '~/proxy/testing/listen-on-loopback'

/** A server that a test started on loopback. */
export interface Started {
  readonly origin: string
  stop(): Promise<void>
}

/** The secret between the two proxies of {@link startAuthenticatingProxy}. */
export const sharedSecret = 'shared-secret-of-tests-0123456789'

/** Settings of the password way, with the users of the proxy's own tests. */
export const passwordEnvironment = {
  LOGIN: 'password',
  LOGIN_USERS: JSON.stringify(passwordWay.users),
  SESSION_SECRET: sessionSecret,
}

/** Starts the proxy as an operator does, on a free port, with a simulated ECS of its own. */
export async function startProxyProcess(settings: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/proxy/main.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      PATH: process.env['PATH'],
      HOME: mkdtempSync(join(tmpdir(), 'ecs-inventory-')),
      PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill()
    await ended
  }
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address, listening] =
      /^ECS Inventory: (\S+)(?: \(listens at (\S+)\))?$/.exec(line) ?? []
    const origin = listening ?? address
    if (origin === undefined) {
      process.stderr.write(`${line}\n`)
      continue
    }
    // What it says from here on is passed on: a full pipe would stop it.
    child.stderr.pipe(process.stderr)
    return { origin, stop }
  }
  throw new Error('The proxy ended before it listened.')
}

/** A proxy that says who somebody is, whatever they say of themselves. */
export interface AuthenticatingProxy extends Started {
  /** Sets who everybody is from now on, null for nobody. */
  identify(user: string | null, groups?: string): void
  /** Sets where requests go. */
  forwardTo(origin: string): void
}

/** Starts a tiny authenticating proxy on a free port; at `/signed-out` it says goodbye. */
export async function startAuthenticatingProxy(): Promise<AuthenticatingProxy> {
  let identity: Record<string, string> = {}
  let target = 'http://127.0.0.1:1'
  const server = createServer((incoming, response) => {
    if (incoming.url === '/signed-out') {
      identity = {}
      response.end('Signed out.')
      return
    }
    const {
      'x-forwarded-user': _user,
      'x-forwarded-groups': _groups,
      'x-proxy-secret': _secret,
      ...headers
    } = incoming.headers
    const outgoing = request(`${target}${incoming.url}`, {
      method: incoming.method,
      headers: { ...headers, ...identity },
    })
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  })
  const origin = await listenOnLoopback(server)
  return {
    origin,
    identify: (user, groups = '') => {
      identity =
        user === null
          ? {}
          : {
              'x-forwarded-user': user,
              'x-forwarded-groups': groups,
              'x-proxy-secret': sharedSecret,
            }
    },
    forwardTo: (origin) => {
      target = origin
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
