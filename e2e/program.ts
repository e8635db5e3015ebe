import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

/** The program as it was started, in a process of its own. */
export interface Program {
  /** Where it listens. */
  readonly origin: string
  /** Everything that it printed so far. */
  readonly printed: () => string
  /** What other users of the machine see of it: its command line. */
  readonly commandLine: () => Promise<string>
  /** Has it read its certificate again. */
  readonly reload: () => void
  /** Reads nothing more of what it prints to standard output until it has ended. */
  readonly stopReading: () => void
  /** Has it end at once, as Ctrl+C does. */
  readonly interrupt: () => void
  /** Asks it to end, as a service manager does, and tells its exit code once it has. */
  readonly close: () => Promise<number | null>
}

/** Starts the program on a free port, and waits until it listens. Nothing of this process's environment reaches it. */
export async function startProgram(
  [command, ...args]: readonly [string, ...string[]],
  { env = {}, cwd }: { env?: Readonly<Record<string, string>>; cwd?: string } = {},
): Promise<Program> {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: '/nowhere', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let printed = ''
  child.stdout.on('data', (data) => {
    printed += String(data)
  })
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      printed += `${line}\n`
      const address = /^ECS Inventory: (\S+)$/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`The program ended before it listened: ${printed}`)))
  })
  return {
    origin,
    printed: () => printed,
    commandLine: async () => {
      if (process.platform === 'linux') return readFile(`/proc/${child.pid}/cmdline`, 'utf8')
      return (await promisify(execFile)('ps', ['-o', 'args=', '-p', String(child.pid)])).stdout
    },
    reload: () => {
      child.kill('SIGHUP')
    },
    stopReading: () => {
      child.stdout.pause()
      child.once('exit', () => child.stdout.resume())
    },
    interrupt: () => {
      child.kill('SIGINT')
    },
    close: async () => {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}
