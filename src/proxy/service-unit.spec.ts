import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { configurationJsonSchema } from './configuration/json-schema'

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
/** Seconds that requests under way may still take, by `drain.ts`. */
const patience = 10

let unit = ''

beforeAll(async () => {
  unit = await readFile(join(import.meta.dirname, '../../docs/ecs-inventory.service'), 'utf8')
})

/** The values of a key, whichever section it stands in. */
function valuesOf(key: string): readonly string[] {
  return unit
    .split('\n')
    .flatMap((line) => (line.startsWith(`${key}=`) ? line.slice(key.length + 1) : []))
}

describe('the unit for systemd', () => {
  it('is made of sections, comments and settings', () => {
    const lines = unit.split('\n').filter((line) => line !== '')
    const odd = lines.filter((line) => !/^(\[(Unit|Service|Install)\]|#.*|[A-Z]\w+=.*)$/.test(line))
    expect(odd).toEqual([])
  })

  it('waits for the longest end that can be configured', () => {
    const schema: { properties: { shutdownDelay: { maximum: number } } } =
      JSON.parse(configurationJsonSchema())
    const [seconds] = valuesOf('TimeoutStopSec')
    expect(Number(seconds)).toBeGreaterThan(schema.properties.shutdownDelay.maximum + patience)
  })

  it('runs without rights, reads its secrets from systemd, and reloads by SIGHUP', () => {
    expect(valuesOf('DynamicUser')).toEqual(['yes'])
    expect(valuesOf('NoNewPrivileges')).toEqual(['yes'])
    expect(valuesOf('CapabilityBoundingSet')).toEqual([''])
    expect(valuesOf('ExecReload')).toEqual(['/bin/kill -HUP $MAINPID'])
    expect(valuesOf('LoadCredential').length).toBeGreaterThan(0)
    expect(valuesOf('Environment')).toEqual([])
  })

  // Fastify names each address that it listens at, with HOST 0.0.0.0 or ::, and Node.js gets them over netlink.
  it('leaves the families of addresses that the proxy needs, netlink among them', () => {
    const families = valuesOf('RestrictAddressFamilies').flatMap((line) => line.split(' '))
    expect(new Set(families)).toEqual(new Set(['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_NETLINK']))
  })

  it.skipIf(!hasSystemd)('is one that systemd understands', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-unit-'))
    const path = join(folder, 'ecs-inventory.service')
    // systemd looks for the program, which is not installed here.
    await writeFile(path, unit.replace('/usr/bin/ecs-inventory', process.execPath))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path])
    await rm(folder, { recursive: true })
    expect(stderr.toString()).not.toMatch(/ecs-inventory\.service/)
    expect(status).toBe(0)
  })
})
