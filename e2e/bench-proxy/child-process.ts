import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The root of the repository. */
export const root = new URL('../..', import.meta.url).pathname

/** Waits for the line of a child's output that holds its origin. Throws when the child ends without one. */
export async function announcedOrigin({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The process has no output.')
  for await (const line of createInterface({ input: stdout })) {
    const origin = /^(http:\/\/[\d.]+:\d+)/.exec(line)?.[1]
    if (origin !== undefined) {
      stdout.resume()
      return origin
    }
  }
  throw new Error('The process ended before it listened.')
}

/** Ends a process that was started here, and waits for it. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

/** Whoever runs this may have credentials and settings; none of them must reach what is started here. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env
  return { PATH, HOME }
}
