import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** A Redis of a test's own, on a free loopback port, that keeps nothing on disk. */
export interface RedisServer {
  readonly url: string
  /** Starts it, again at the same port after a stop. */
  start(...options: readonly string[]): Promise<void>
  /** Lets it answer nothing more without closing its connections, or go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void
  /** Kills it. */
  stop(): Promise<void>
}

/** A server that is not started yet. Starting fails with the name of the package that is missing. */
export async function redisServer(): Promise<RedisServer> {
  const port = await freePort()
  let child: ChildProcess | null = null
  return {
    url: `redis://127.0.0.1:${port}`,
    async start(...options) {
      child = spawn(
        'redis-server',
        [
          '--port',
          `${port}`,
          '--bind',
          '127.0.0.1',
          '--save',
          '',
          '--appendonly',
          'no',
          ...options,
        ],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      )
      await Promise.race([ready(child), failed(child)])
    },
    signal: (name) => child?.kill(name),
    async stop() {
      if (child === null || child.exitCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
      child = null
    },
  }
}

async function ready({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) return
  for await (const line of createInterface(stdout)) {
    if (line.includes('Ready to accept connections')) break
  }
  // A full pipe would stop it.
  stdout.resume()
}

async function failed(child: ChildProcess): Promise<never> {
  const [cause] = await once(child, 'error')
  throw new Error(
    'These tests need redis-server, which is not installed. On Debian: apt-get install redis-server',
    { cause },
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
