import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startSimulatedServer } from './http-server'

const script = fileURLToPath(new URL('simulate.ts', import.meta.url))

function start(environment: Record<string, string>): ChildProcess {
  return fork(script, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...environment },
    silent: true,
  })
}

describe('the process of the simulation', () => {
  it('says where it listens, and ends with the process that started it', async () => {
    const child = start({ PORT: '0', LARGE: '30' })
    const [message] = await once(child, 'message')
    expect(message).toMatchObject({ type: 'ready', address: expect.any(String) })
    const answer = await fetch(`${message.address}/v1/large/cloudservers/detail?limit=1`, {
      headers: { 'X-Auth-Token': 'simulated-token' },
    })
    expect(await answer.text()).toContain('"count":30')
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 30_000)

  it('prints what a person needs', async () => {
    const child = start({ PORT: '0' })
    const printed = child.stdout === null ? '' : text(child.stdout)
    await once(child, 'message')
    child.disconnect()
    const lines = (await printed).trimEnd().split('\n')
    expect(lines.slice(0, 5).map((line) => line.split(': ')[0])).toEqual([
      'address',
      'access key',
      'secret key',
      'token',
      'project',
    ])
    expect(lines).toContain('project: demo')
  }, 30_000)

  it('says in one line that its port is taken', async () => {
    const server = await startSimulatedServer({ port: 0 })
    const { port } = new URL(server.address)
    const child = start({ PORT: port })
    const complaint = child.stderr === null ? '' : text(child.stderr)
    const [[code], message] = await Promise.all([once(child, 'exit'), complaint])
    await server.close()
    expect(code).toBe(1)
    expect(message).toBe(
      `Port ${port} is already in use. Set PORT to another one, or to 0 for any.\n`,
    )
  }, 30_000)

  it('refuses settings that are not numbers within bounds', async () => {
    const child = start({ PORT: '0', LARGE: '100001' })
    const complaint = child.stderr === null ? '' : text(child.stderr)
    const [[code], message] = await Promise.all([once(child, 'exit'), complaint])
    expect(code).toBe(1)
    expect(message).toBe('LARGE must be a whole number from 0 to 100000.\n')
  }, 30_000)
})
