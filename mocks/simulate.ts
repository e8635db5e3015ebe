import { defaultLargeSize, largestSize } from './ecs/engine'
import { startSimulatedServer } from './http-server'

/** Reads a whole number from the environment; exits with one line when it is not one. */
function numberFrom(name: string, fallback: number, largest: number): number {
  const text = process.env[name] ?? ''
  if (text === '') return fallback
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value <= largest ? value : fail(`${name} must be a whole number from 0 to ${largest}.`)
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

// The proxy hands its own variable on under the name PORT; messages are for whoever set it.
const portVariable = process.send === undefined ? 'PORT' : 'SIMULATOR_PORT'
const port = numberFrom('PORT', 4190, 65_535)
const largeSize = numberFrom('LARGE', defaultLargeSize, largestSize)

const server = await startSimulatedServer({ port, largeSize }).catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') {
    return fail(
      `Port ${port} is already in use. Set ${portVariable} to another one, or to 0 for any.`,
    )
  }
  return fail(`Port ${port} cannot be used: ${String(error)}`)
})

const { address, accessKey, secretKey, token, projects, iamUser } = server
const lines = [
  `address: ${address}`,
  `access key: ${accessKey}`,
  `secret key: ${secretKey}`,
  `token: ${token}`,
  ...projects.map(({ id }) => `project: ${id}`),
  `IAM user: ${iamUser.user}`,
  `IAM password: ${iamUser.password}`,
  `IAM domain: ${iamUser.domain}`,
  '',
  'For the proxy in another terminal, before npm start:',
  `export HUAWEICLOUD_SDK_AK=${accessKey}`,
  `export HUAWEICLOUD_SDK_SK=${secretKey}`,
  'export HUAWEICLOUD_SDK_PROJECT_ID=demo',
  `export ECS_ENDPOINT=${address}`,
]
process.stdout.write(`${lines.join('\n')}\n`)

if (process.send !== undefined) {
  // Without the process that started it nobody needs the simulation.
  process.once('disconnect', () => process.exit(0))
  process.send({ type: 'ready', address, accessKey, secretKey, projects })
}
