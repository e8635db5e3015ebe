import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** The core of whoever is measured, and that of the load and the upstream. */
const proxyCore = '0'
const loadCore = '1'

/** Whether processes can be kept to cores of their own: it takes two of them, and `taskset` of util-linux. */
export const pinned =
  availableParallelism() > 1 && spawnSync('taskset', ['--version']).error === undefined

/** Keeps this process, and those that it starts, to the core of the load. */
export function pinToLoadCore(): void {
  if (pinned) spawnSync('taskset', ['-acp', loadCore, String(process.pid)])
}

/** A command line that runs on the core of whoever is measured. */
export function onProxyCore(command: readonly string[]): { file: string; args: readonly string[] } {
  const [file = '', ...args] = pinned ? ['taskset', '-c', proxyCore, ...command] : command
  return { file, args }
}
