import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSimulation } from './simulation'

const ready = {
  type: 'ready',
  address: 'http://127.0.0.1:4190',
  accessKey: 'ak',
  secretKey: 'sk',
  projects: [{ id: 'demo', label: 'Demo' }],
}

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ecs-inventory-simulation-'))
  await mkdir(join(root, 'mocks'))
})

afterEach(() => rm(root, { recursive: true }))

async function start(program: string) {
  await writeFile(join(root, 'mocks', 'simulate.ts'), program)
  return startSimulation(join(root, 'mocks', 'simulate.ts'), 0)
}

const runs = 'setInterval(() => {}, 1000)'

describe('startSimulation', { timeout: 30_000 }, () => {
  it('reads where the simulated ECS listens, and ends it', async () => {
    const program = `process.send?.({ ...${JSON.stringify(ready)}, accessKey: process.env['HOST'] + ' ' + process.env['PORT'] } satisfies object); ${runs}`
    const simulation = await start(program)
    expect(simulation.projects).toEqual([
      {
        project: { id: 'demo', label: 'Demo', region: null, cloud: '127.0.0.1', simulated: true },
        endpoint: 'http://127.0.0.1:4190',
        credentials: expect.anything(),
      },
    ])
    await expect(simulation.projects[0]?.credentials.current()).resolves.toEqual({
      kind: 'keys',
      accessKey: '127.0.0.1 0',
      secretKey: 'sk',
      securityToken: null,
    })
    await simulation.close()
    await expect(simulation.ended).resolves.toBeUndefined()
  })

  it.each([
    ['ends at once', 'process.exit(0)', 'The simulated ECS ended before it was ready.'],
    ['says something else', `process.send?.('hello'); ${runs}`, 'did not say where it listens'],
    [
      'listens beyond this machine',
      `process.send?.(${JSON.stringify({ ...ready, address: 'http://192.168.0.2:4190' })}); ${runs}`,
      'did not say where it listens',
    ],
  ])('fails when it %s', async (_what, program, message) => {
    await expect(start(program)).rejects.toThrow(message)
  })
})
