import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..', '..')

/** Where the product is used the servers are on other machines: here they must not take the processor from the page. */
const serverPriority = 10

/** The real proxy with the simulated ECS behind it. */
export interface ProxyProcess {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Starts the proxy on a free port of loopback; its project `large` has so many servers. */
export async function startProxyProcess(size: number): Promise<ProxyProcess> {
  const child = spawn('node', ['--import', 'tsx', 'src/proxy/main.ts'], {
    cwd: root,
    env: {
      ...withoutCredentials(),
      HOME: mkdtempSync(join(tmpdir(), 'ecs-inventory-bench-home-')),
      PORT: '0',
      SIMULATOR_PORT: '0',
      LOG_LEVEL: 'error',
      // Each page of each contender is asked of the simulated ECS: what others asked for before must not make one quicker.
      CACHE_SECONDS: '0',
      LARGE: String(size),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // All that it starts from here on inherits it.
  if (child.pid !== undefined) setPriority(child.pid, serverPriority)
  return { origin: await announcedOrigin(child), close: () => end(child) }
}

async function announcedOrigin({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('The proxy has no output.')
  for await (const line of createInterface({ input: stderr })) {
    const origin = /^ECS Inventory: (http:\/\/\S+?)\/?$/.exec(line)?.[1]
    if (origin !== undefined) {
      stderr.pipe(process.stderr)
      return origin
    }
    process.stderr.write(`${line}\n`)
  }
  throw new Error('The proxy ended before it listened.')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

/** Whoever runs this may have credentials; they must not reach the proxy, which would then ask the real cloud. */
function withoutCredentials(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(HUAWEICLOUD_|HW_|OS_|ECS_)/.test(name)),
  )
}
