import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

import * as v from 'valibot'

import { cleanEnvironment, endProcess, root } from './child-process'
import { onProxyCore } from './cores'

/** The project that the proxy is configured for. */
export const projectId = '0123456789abcdef0123456789abcdef'

const sample = v.object({ cpu: v.number(), hold: v.number(), memory: v.number() })

/** Facts of the proxy's process: processor time so far in ms, longest hold of its event loop since the last look in ms, memory in MB. */
export type Sample = v.InferOutput<typeof sample>

/** The real proxy in a process of its own. */
export interface ProxyProcess {
  readonly origin: string
  readonly child: ChildProcess
  readonly sample: () => Promise<Sample>
  readonly close: () => Promise<void>
}

/**
 * Starts the proxy in front of an upstream, as it is shipped; `settings` are further environment variables. Its log
 * goes into `logFile`, as that of nginx does, with what else it says: a pipe would cost whoever reads it.
 */
export async function startProxyProcess(
  upstream: string,
  logFile: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProxyProcess> {
  const probe = './e2e/bench-proxy/probe.ts'
  const { file, args } = onProxyCore([
    process.execPath,
    ...['tsx', probe].flatMap((module) => ['--import', module]),
    'src/proxy/main.ts',
  ])
  const log = openSync(logFile, 'a')
  const child = spawn(file, args, {
    cwd: root,
    env: {
      ...cleanEnvironment(),
      PORT: '0',
      HUAWEICLOUD_SDK_AK: 'BENCHACCESSKEY',
      HUAWEICLOUD_SDK_SK: 'bench-secret-key-0123456789',
      HUAWEICLOUD_SDK_PROJECT_ID: projectId,
      ECS_ENDPOINT: upstream,
      ...settings,
    },
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  return {
    origin: await originIn(logFile, child),
    child,
    async sample() {
      const answered = once(child, 'message')
      child.send('sample')
      const [message] = await answered
      return v.parse(sample, message)
    },
    close: () => endProcess(child),
  }
}

async function originIn(logFile: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const origin = /ECS Inventory: (http:\/\/[\d.]+:\d+)/.exec(await readFile(logFile, 'utf8'))?.[1]
    if (origin !== undefined) return origin
    await pause(50)
  }
  throw new Error(`The proxy ended before it listened: ${await readFile(logFile, 'utf8')}`)
}
