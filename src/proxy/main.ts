import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  credentialsFilePath,
  credentialsFileVariable,
  type CredentialsFile,
} from './configuration/credentials-file'
import { firstSet } from './configuration/environment'
import { readSettings } from './configuration/settings'
import { startSimulation, type Simulation } from './simulation'
import { StartError } from './start-error'
import { startProxy } from './start-proxy'

const root = resolve(import.meta.dirname, '..', '..')
const largestBody = 64 * 1024 * 1024
const connectTimeout = 5000

async function main(): Promise<void> {
  const file = await readCredentialsFile(credentialsFilePath(process.env))
  const settings = readSettings(process.env, file)
  const simulation =
    settings.project === null ? await startSimulation(root, settings.simulatorPort) : null
  const projects = settings.project === null ? (simulation?.projects ?? []) : [settings.project]
  try {
    const proxy = await startProxy({
      host: settings.host,
      port: settings.port,
      logLevel: settings.logLevel,
      limits: {
        connectTimeout,
        answerTimeout: settings.upstreamTimeout * 1000,
        bodySize: largestBody,
      },
      projects,
      login: settings.login,
      pageRoot: join(root, 'dist', 'page'),
    })
    // A certificate that cannot be used is no reason to stop: the one from before goes on.
    process.on('SIGHUP', () => {
      proxy.reload().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
    })
    stopOnSignals(async () => {
      await proxy.close()
      await simulation?.close()
    })
    process.stdout.write(`ECS Inventory: ${proxy.address}\n`)
    if (simulation !== null) announceSimulation(simulation, file.path)
  } catch (error) {
    await simulation?.close()
    throw error
  }
}

/** A file that the operator named must be there; the default one need not. */
async function readCredentialsFile(path: string): Promise<CredentialsFile> {
  try {
    return { path, text: await readFile(path, 'utf8') }
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const named = firstSet(process.env, [credentialsFileVariable]) !== null
    if (missing && !named) return { path, text: null }
    const source = named ? `${path} (${credentialsFileVariable})` : path
    throw new StartError(`The credentials file ${source} cannot be read.`, { cause })
  }
}

let stopping = false

function stopOnSignals(stop: () => Promise<void>): void {
  const onSignal = () => {
    if (stopping) return
    stopping = true
    stop().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

function announceSimulation({ ended }: Simulation, filePath: string): void {
  process.stdout.write(
    `simulated data: no credentials found in the environment or ${filePath}; see README\n`,
  )
  void failWhenEnded(ended)
}

async function failWhenEnded(ended: Promise<void>): Promise<void> {
  await ended
  if (!stopping) fail(new StartError('The simulated ECS ended; there is nothing left to show.'))
}

function fail(error: unknown): void {
  const text =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : ''
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

await main().catch(fail)
