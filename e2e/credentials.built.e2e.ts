import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

import { startSimulatedServer, type SimulatedServer } from '#mocks/http-server'
import { expectLoaded } from './helpers'
import { startProgram, type Program } from './program'

/** Each way to credentials, as an operator sets it up, until rows stand in the browser. */

const source = [
  process.execPath,
  '--import',
  'tsx',
  join(import.meta.dirname, '../src/proxy/main.ts'),
] as const

let simulated: SimulatedServer
let folder: string
let program: Program | null = null

test.beforeEach(async () => {
  simulated = await startSimulatedServer({ port: 0 })
  folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-credentials-'))
})

test.afterEach(async () => {
  await program?.close()
  program = null
  await simulated.close()
  await rm(folder, { recursive: true })
})

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

function login(password: string = simulated.iamUser.password) {
  return {
    HW_USER_NAME: simulated.iamUser.user,
    HW_USER_PASSWORD: password,
    HW_DOMAIN_NAME: simulated.iamUser.domain,
    HW_AUTH_URL: simulated.address,
  }
}

const ways: Readonly<
  Record<string, () => Record<string, string> | Promise<Record<string, string>>>
> = {
  'a pair of keys': () => ({
    HUAWEICLOUD_SDK_AK: simulated.accessKey,
    HUAWEICLOUD_SDK_SK: simulated.secretKey,
  }),
  'temporary keys': () => ({
    HW_ACCESS_KEY: simulated.temporary.accessKey,
    HW_SECRET_KEY: simulated.temporary.secretKey,
    HW_SECURITY_TOKEN: simulated.temporary.securityToken,
  }),
  'a token': () => ({ HW_AUTH_TOKEN: simulated.token }),
  'the credentials file': async () => ({
    HUAWEICLOUD_SDK_CREDENTIALS_FILE: await write(
      'credentials',
      `[basic]\nak = ${simulated.accessKey}\nsk = ${simulated.secretKey}\n`,
    ),
  }),
  'an IAM user': () => login(),
  'an agency': () => ({
    ECS_INVENTORY_AGENCY: 'true',
    ECS_INVENTORY_METADATA: simulated.address,
  }),
}

const secret = /SIMULATED[A-Z]+\d|simulated-[a-z-]*(?:key|token|secret|password)|wrong-password/g

/** The secrets in a text, and not the text: a failure shall be readable. */
function secretsIn(text: string): readonly string[] {
  return text.match(secret) ?? []
}

for (const [name, environment] of Object.entries(ways)) {
  test(`servers come with ${name}, and nothing secret shows`, async ({ page }) => {
    const bodies: Promise<string>[] = []
    page.on('response', (response) => bodies.push(response.text().catch(() => '')))
    program = await startProgram(source, {
      env: {
        ...(await environment()),
        ECS_ENDPOINT: simulated.address,
        HW_PROJECT_ID: 'bin-off',
        LOG_LEVEL: 'trace',
      },
    })
    await page.goto(program.origin)
    await expect(page.getByText('complete', { exact: true })).toBeVisible()
    const shown = [...(await Promise.all(bodies)), await page.content()].join('\n')
    expect(shown.includes('bin-off')).toBe(true)
    expect(secretsIn(shown)).toEqual([])
    await expect.poll(() => program?.printed()).toContain('/cloudservers/detail')
    expect(secretsIn(program.printed())).toEqual([])
    expect(secretsIn(await program.commandLine())).toEqual([])
  })
}

test('a configuration file brings several projects, each with its own credentials', async ({
  page,
}) => {
  const entry = (id: string, label: string, credentials: string) =>
    `  - { id: ${id}, label: ${label}, endpoint: '${simulated.address}', credentials: ${credentials} }`
  const { user, domain } = simulated.iamUser
  await write('password', simulated.iamUser.password)
  const config = await write(
    'inventory.yaml',
    [
      'projects:',
      entry('bin-off', 'First', '{ env: { token: FIRST_TOKEN } }'),
      entry(
        'demo',
        'Second',
        `{ iam: { user: ${user}, password: { file: password }, domain: ${domain}, endpoint: '${simulated.address}' } }`,
      ),
    ].join('\n'),
  )
  program = await startProgram([...source, '--config', config], {
    env: { FIRST_TOKEN: simulated.token },
  })
  await page.goto(program.origin)
  await expect(page.getByRole('button', { name: /First/ })).toBeVisible()
  await page.goto(`${program.origin}/?project=demo`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expect(page.getByRole('button', { name: /Second/ })).toBeVisible()
})

test('a login that is refused says so on the page, and when it is tried again', async ({
  page,
}) => {
  program = await startProgram(source, {
    env: { ...login('wrong-password'), ECS_ENDPOINT: simulated.address, HW_PROJECT_ID: 'demo' },
  })
  await page.goto(program.origin)
  await expect(page.getByText('The credentials were not accepted')).toBeVisible()
  await expect(page.getByText(/IAM refused the login .* asks again in \d+ s/)).toBeVisible()
  expect(secretsIn(await page.content())).toEqual([])
  expect(secretsIn(program.printed())).toEqual([])
})
