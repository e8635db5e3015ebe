import { announce, announcement } from './announce'
import { checkProjects, describeChecks } from './check'
import { readCommandLine, usage, type CommandLine } from './command-line'
import { readConfigurationFile, readCredentialsFile } from './configuration/read-files'
import { readSettings } from './configuration/settings'
import { findInstallation, type Installation } from './installation'
import { standardOutput } from './log-output'
import { printPasswordHash } from './login/hash-password'
import { startSimulation, type Simulation } from './simulation'
import { StartError } from './start-error'
import { startProxy } from './start-proxy'

const largestBody = 64 * 1024 * 1024
const connectTimeout = 5000

async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2))
  const installation = findInstallation(import.meta.dirname)
  if (commandLine.help) process.stdout.write(usage)
  else if (commandLine.version) process.stdout.write(`${installation.version}\n`)
  else if (commandLine.hashPassword) await printPasswordHash()
  else await run(commandLine, installation)
}

async function run({ config, check }: CommandLine, installation: Installation): Promise<void> {
  // It would end the program before there is anything to read again.
  if (!check) process.on('SIGHUP', () => undefined)
  const configuration = await readConfigurationFile(config, process.env)
  const file = await readCredentialsFile(process.env)
  const settings = readSettings(process.env, file, configuration)
  const limits = {
    connectTimeout,
    answerTimeout: settings.upstreamTimeout * 1000,
    bodySize: largestBody,
  }
  if (check) {
    const checks = await checkProjects(
      settings.projects,
      { ...limits, ...settings.load },
      settings.outboundProxy,
    )
    process.stdout.write(describeChecks(checks))
    process.exitCode = checks.some(({ problem }) => problem !== null) ? 1 : 0
    return
  }
  const simulation =
    settings.projects.length === 0
      ? await startSimulation(installation.simulator, settings.simulatorPort)
      : null
  const log = standardOutput()
  // Nobody reads what cannot be said; requests go on.
  process.stderr.on('error', () => undefined)
  try {
    const starting = startProxy(
      {
        host: settings.host,
        port: settings.port,
        logLevel: settings.logLevel,
        limits,
        load: settings.load,
        connections: { most: settings.maxConnections },
        cache: settings.cache,
        outboundProxy: settings.outboundProxy,
        redis: settings.redis,
        login: settings.login,
        projects: simulation?.projects ?? settings.projects,
        pageRoot: installation.pageRoot,
        revealUserData: settings.revealUserData,
        metricsToken: settings.metricsToken,
      },
      { logStream: log },
    )
    // A certificate that is renewed meanwhile may have been read already.
    process.on(
      'SIGHUP',
      () => void starting.then((started) => started.reload()).catch(() => undefined),
    )
    const proxy = await starting
    stopOnSignals({
      SIGINT: () => proxy.close(),
      SIGTERM: () => proxy.drain(settings.shutdownDelay * 1000),
      after: async () => {
        await simulation?.close()
        await log.flush()
      },
    })
    announce(announcement(proxy.address, settings.login.publicUrl))
    if (simulation !== null) announceSimulation(simulation, file.path)
  } catch (error) {
    await simulation?.close()
    throw error
  }
}

let stopping: 'SIGINT' | 'SIGTERM' | null = null

/**
 * Whoever sits at a terminal does not want to wait; a service manager asks for an end that nobody notices. SIGINT cuts
 * that one short, too.
 */
function stopOnSignals({
  after,
  ...ways
}: Record<'SIGINT' | 'SIGTERM' | 'after', () => Promise<void>>): void {
  const stop = async (signal: 'SIGINT' | 'SIGTERM') => {
    if (stopping === 'SIGINT' || stopping === signal) return
    stopping = signal
    await ways[signal]()
    await after()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop('SIGINT').catch(fail))
  process.on('SIGTERM', () => void stop('SIGTERM').catch(fail))
}

function announceSimulation({ ended }: Simulation, filePath: string): void {
  announce(`simulated data: no credentials found in the environment or ${filePath}; see README`)
  void failWhenEnded(ended)
}

async function failWhenEnded(ended: Promise<void>): Promise<void> {
  await ended
  if (stopping === null)
    fail(new StartError('The simulated ECS ended; there is nothing left to show.'))
}

function fail(error: unknown): void {
  const text =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : ''
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

await main().catch(fail)
