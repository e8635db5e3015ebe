import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startSimulatedServer } from './http-server'

const script = fileURLToPath(new URL('simulate.ts', import.meta.url))

const loader = ['--import', 'tsx']

function start(environment: Record<string, string>): ChildProcess {
  return fork(script, [], {
    execArgv: loader,
    env: { ...process.env, ...environment },
    silent: true,
  })
}

/** Without the channel of a process that needs it. */
function startAlone(command: string, args: readonly string[], environment: Record<string, string>) {
  return spawn(command, args, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
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
    expect(lines.filter((line) => line.startsWith('export ')).join('\n')).toMatch(
      /^export HUAWEICLOUD_SDK_AK=\S+\nexport HUAWEICLOUD_SDK_SK=\S+\nexport HUAWEICLOUD_SDK_PROJECT_ID=demo\nexport ECS_ENDPOINT=http:\/\/127\.0\.0\.1:\d+$/,
    )
  }, 30_000)

  it.each([
    [
      'PORT',
      (env: Record<string, string>) => startAlone(process.execPath, [...loader, script], env),
    ],
    ['SIMULATOR_PORT', start],
  ])(
    'says in one line that its port is taken, which %s named',
    async (name, startWith) => {
      const server = await startSimulatedServer({ port: 0 })
      const { port } = new URL(server.address)
      const child = startWith({ PORT: port })
      const complaint = child.stderr === null ? '' : text(child.stderr)
      const [[code], message] = await Promise.all([once(child, 'exit'), complaint])
      await server.close()
      expect(code).toBe(1)
      expect(message).toBe(
        `Port ${port} is already in use. Set ${name} to another one, or to 0 for any.\n`,
      )
    },
    30_000,
  )

  it('ends with the npm that runs it', async () => {
    const npm = startAlone('npm', ['run', 'simulate'], { PORT: '0' })
    const lines = createInterface({ input: npm.stdout })
    let address = ''
    for await (const line of lines) {
      address = /^address: (\S+)$/.exec(line)?.[1] ?? ''
      if (address !== '') break
    }
    npm.kill()
    await expect
      .poll(
        () =>
          fetch(address).then(
            () => 'answers',
            () => 'ended',
          ),
        { timeout: 20_000 },
      )
      .toBe('ended')
  }, 60_000)

  it('refuses settings that are not numbers within bounds', async () => {
    const child = start({ PORT: '0', LARGE: '100001' })
    const complaint = child.stderr === null ? '' : text(child.stderr)
    const [[code], message] = await Promise.all([once(child, 'exit'), complaint])
    expect(code).toBe(1)
    expect(message).toBe('LARGE must be a whole number from 0 to 100000.\n')
  }, 30_000)
})
