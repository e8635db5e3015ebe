import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import type { ProjectAccess } from './project-access'
import { fixedCredentials } from './upstream/credential-source'
import { StartError } from './start-error'

/** What the simulated ECS reports once it listens. */
const readyMessage = v.object({
  type: v.literal('ready'),
  address: v.pipe(v.string(), v.url(), v.regex(/^http:\/\/127\.0\.0\.1:\d+\/?$/)),
  accessKey: v.pipe(v.string(), v.minLength(1)),
  secretKey: v.pipe(v.string(), v.minLength(1)),
  projects: v.pipe(
    v.array(v.object({ id: v.pipe(v.string(), v.minLength(1)), label: v.string() })),
    v.minLength(1),
  ),
})

/** A simulated ECS that runs in a process of its own. */
export interface Simulation {
  readonly projects: readonly ProjectAccess[]
  /** Settles when the process ends, whoever ended it. */
  readonly ended: Promise<void>
  /** Ends the process and waits for it. */
  close(): Promise<void>
}

/** What runs the program: TypeScript needs its loader in the child, too, whatever folder it starts in. */
function loaderFor(program: string): readonly string[] {
  if (!program.endsWith('.ts')) return []
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
}

const startTimeout = 30_000
const stopTimeout = 2000

/**
 * Starts the simulation `program` on loopback and waits until it listens; `port` 0 takes a free one. Throws a
 * {@link StartError} when it ends or says something else instead, or nothing for 30 seconds.
 */
export async function startSimulation(program: string, port: number): Promise<Simulation> {
  const child = fork(program, [], {
    // The loader reads the paths of tsconfig.json from the folder that it starts in.
    cwd: join(dirname(program), '..'),
    execArgv: [...loaderFor(program)],
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  // A process that cannot even be started has no exit.
  const ended = exited.then(
    () => undefined,
    () => undefined,
  )
  const close = async () => {
    child.kill()
    const impatience = setTimeout(() => child.kill('SIGKILL'), stopTimeout)
    await ended
    clearTimeout(impatience)
  }
  try {
    const ready = await firstMessage(child, ended)
    return {
      projects: ready.projects.map((project) => simulatedProject(ready, project)),
      ended,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Ready = v.InferOutput<typeof readyMessage>

async function firstMessage(child: ChildProcess, ended: Promise<void>): Promise<Ready> {
  const silence = AbortSignal.timeout(startTimeout)
  const message = await Promise.race([
    once(child, 'message', { signal: silence }).then(
      ([first]: unknown[]) => first,
      (cause: unknown) => {
        throw new StartError('The simulated ECS did not start in time.', { cause })
      },
    ),
    ended.then(() => {
      throw new StartError('The simulated ECS ended before it was ready.')
    }),
  ])
  const result = v.safeParse(readyMessage, message)
  if (!result.success)
    throw new StartError('The simulated ECS did not say where it listens, and with which keys.')
  return result.output
}

function simulatedProject(
  { address, accessKey, secretKey }: Ready,
  { id, label }: Ready['projects'][number],
): ProjectAccess {
  const { origin, hostname } = new URL(address)
  return {
    project: { id, label, region: null, cloud: hostname, simulated: true },
    endpoint: origin,
    credentials: fixedCredentials({ kind: 'keys', accessKey, secretKey, securityToken: null }),
  }
}
