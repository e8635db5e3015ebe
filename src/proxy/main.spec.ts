import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSimulatedServer, type SimulatedServer } from '#mocks/http-server'

const program = join(import.meta.dirname, 'main.ts')

let simulated: SimulatedServer
let folder: string

beforeAll(async () => {
  simulated = await startSimulatedServer({ port: 0 })
  folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-main-'))
})

afterAll(async () => {
  await simulated.close()
  await rm(folder, { recursive: true })
})

function start(env: Record<string, string>, args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { PATH: process.env['PATH'], HOME: '/nowhere', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(env: Record<string, string>, ...args: readonly string[]) {
  const child = start(env, args)
  const [output, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: child.exitCode, output, errors }
}

async function configure(yaml: string): Promise<string> {
  const path = join(folder, 'inventory.yaml')
  await writeFile(path, yaml)
  return path
}

describe('the program', { timeout: 60_000 }, () => {
  it.each([
    [{ HOST: '0.0.0.0' }, [], /^HOST=0\.0\.0\.0 is refused.*\n$/],
    [
      { HUAWEICLOUD_SDK_CREDENTIALS_FILE: '/nowhere/credentials' },
      [],
      /^The credentials file \/nowhere\/credentials \(HUAWEICLOUD_SDK_CREDENTIALS_FILE\) cannot be read: there is no such file\.\n$/,
    ],
    [
      {},
      ['--config', '/nowhere/inventory.yaml'],
      /^The configuration file \/nowhere\/inventory\.yaml \(--config\) cannot be read: there is no such file\.\n$/,
    ],
    [
      {},
      ['--config', '/'],
      /^The configuration file \/ \(--config\) cannot be read: it is a folder\.\n$/,
    ],
    [{}, ['--chekc'], /^--chekc is not known\. Did you mean --check\?.*\n$/],
  ])('with %j and %j ends with one line that says why', async (env, args, errors) => {
    const outcome = await run(env, ...args)
    expect(outcome).toEqual({ code: 1, output: '', errors: expect.stringMatching(errors) })
  })

  it('says its version and how it is used', async () => {
    const { version } = JSON.parse(
      await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'),
    )
    expect(await run({}, '--version')).toEqual({ code: 0, output: `${version}\n`, errors: '' })
    expect(await run({}, '--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Usage: ecs-inventory'),
    })
  })

  it('reads the configuration file that the environment names', async () => {
    const path = await configure('prot: 80\n')
    expect(await run({ ECS_INVENTORY_CONFIG: path })).toEqual({
      code: 1,
      output: '',
      errors: expect.stringContaining(`${path}:1: prot is not known. Did you mean port?`),
    })
  })

  it('is not ended by a SIGHUP that comes before it listens', async () => {
    const path = join(folder, 'late.yaml')
    spawnSync('mkfifo', [path])
    const child = start({}, ['--config', path])
    const ended = Promise.all([text(child.stderr), once(child, 'close')])
    // Opens once the program reads.
    const pipe = await open(path, 'w')
    child.kill('SIGHUP')
    await pipe.writeFile('prot: 80\n')
    await pipe.close()
    const [errors] = await ended
    expect(errors).toContain('prot is not known.')
    expect(child.exitCode).toBe(1)
  })
})

describe('--check', { timeout: 60_000 }, () => {
  const entry = (id: string, credentials: string) =>
    `  - { id: ${id}, label: Label of ${id}, endpoint: '${simulated.address}', credentials: ${credentials} }`

  it('asks each project once and says that it answers', async () => {
    const { user, domain } = simulated.iamUser
    const path = await configure(
      [
        'projects:',
        entry('demo', '{ env: { accessKey: AK, secretKey: SK } }'),
        entry(
          'empty',
          `{ iam: { user: ${user}, password: { env: PW }, domain: ${domain}, endpoint: '${simulated.address}' } }`,
        ),
        entry('large', '{ agency: true }'),
      ].join('\n'),
    )
    await fetch(`${simulated.address}/simulator/requests`, { method: 'DELETE' })
    const env = {
      AK: simulated.accessKey,
      SK: simulated.secretKey,
      PW: simulated.iamUser.password,
      ECS_INVENTORY_METADATA: simulated.address,
    }
    expect(await run(env, '--check', '--config', path)).toEqual({
      code: 0,
      output: ['demo', 'empty', 'large']
        .map((id) => `ok      Label of ${id} (${id}): ${simulated.address} answers\n`)
        .join(''),
      errors: '',
    })
    const answer = await fetch(`${simulated.address}/simulator/requests`)
    const { requests }: { requests: { path: string; query: string }[] } = JSON.parse(
      await answer.text(),
    )
    const lists = requests.filter(({ path }) => path.endsWith('/cloudservers/detail'))
    expect(lists.map(({ query }) => query)).toEqual(['limit=1', 'limit=1', 'limit=1'])
  })

  it('says in words what is wrong, ends with 1 and shows no secret', async () => {
    const { user, domain } = simulated.iamUser
    const path = await configure(
      [
        'projects:',
        entry('demo', '{ env: { accessKey: AK, secretKey: WRONG } }'),
        entry('large', '{ env: { accessKey: AK, secretKey: WRONG } }'),
        entry('expired', '{ env: { token: TOKEN } }'),
        entry('forbidden', '{ env: { accessKey: TAK, secretKey: TSK, securityToken: TST } }'),
        entry(
          'empty',
          `{ iam: { user: ${user}, password: { env: WRONG }, domain: ${domain}, endpoint: '${simulated.address}' } }`,
        ),
        `  - { id: gone, endpoint: 'http://127.0.0.1:9', credentials: { env: { token: WRONG } } }`,
      ].join('\n'),
    )
    const env = {
      AK: simulated.accessKey,
      TOKEN: simulated.token,
      TAK: simulated.temporary.accessKey,
      TSK: simulated.temporary.secretKey,
      TST: simulated.temporary.securityToken,
      WRONG: 'wrong-and-private',
    }
    const { code, output, errors } = await run(env, '--check', '--config', path)
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
    expect(output).toMatch(/^FAILED {2}Label of demo \(demo\): HTTP 401 APIGW\.0301: .*clock/m)
    // The same key: refusing it twice would bring it nearer to being locked.
    expect(output).toMatch(/^FAILED {2}Label of large \(large\): .*not used again before/m)
    expect(output).toMatch(/^FAILED {2}Label of expired \(expired\): HTTP 401/m)
    expect(output).toMatch(/^FAILED {2}Label of forbidden \(forbidden\): HTTP 403 .*ecs:cloudSe/m)
    expect(output).toMatch(/^FAILED {2}Label of empty \(empty\): IAM refused the login/m)
    expect(output).toMatch(/^FAILED {2}gone: Cannot reach 127\.0\.0\.1:9/m)
    expect(output).not.toMatch(/private|SIMULATED/)
  })

  it('logs in through the HTTPS proxy of the environment', async () => {
    const connects: string[] = []
    const proxy = createServer().on('connect', ({ url }, socket) => {
      connects.push(url ?? '')
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const address = proxy.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const env = {
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
      HW_USER_NAME: 'me',
      HW_USER_PASSWORD: 'private',
      HW_DOMAIN_NAME: 'account',
      HW_PROJECT_ID: 'p',
      HW_REGION_NAME: 'cn-north-4',
    }
    const { code, output } = await run(env, '--check')
    proxy.close()
    expect({ code, connects }).toEqual({
      code: 1,
      connects: ['iam.cn-north-4.myhuaweicloud.com:443'],
    })
    expect(output).toContain('FAILED  p: Cannot reach iam.cn-north-4.myhuaweicloud.com')
  })

  it('says when there is nothing to ask', async () => {
    expect(await run({}, '--check')).toMatchObject({
      code: 0,
      output: expect.stringContaining('the page will show simulated data'),
    })
  })
})
