import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfiguration } from './configuration-file'
import { readCredentialsFile } from './read-files'
import { readSettings } from './settings'

let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ecs-inventory-home-'))
  await mkdir(join(home, '.huaweicloud', 'credentials'), { recursive: true })
})

afterAll(() => rm(home, { recursive: true }))

const environment = {
  HW_AUTH_TOKEN: 'token',
  HW_PROJECT_ID: 'project',
  HW_REGION_NAME: 'cn-north-4',
}

describe('a credentials file that cannot be read', () => {
  it('stops the start where credentials are looked for in it', async () => {
    const file = await readCredentialsFile({}, () => home)
    expect(() => readSettings({}, file)).toThrow(
      `The credentials file ${join(home, '.huaweicloud/credentials')} cannot be read: it is a folder.`,
    )
  })

  it('is nothing to those who have credentials in the environment, or projects in a file', async () => {
    const file = await readCredentialsFile({}, () => home)
    const configuration = parseConfiguration(
      '/etc/inventory.yaml',
      'projects: [{ id: configured, region: cn-north-4, credentials: { agency: true } }]',
    )
    const [ofEnvironment] = readSettings(environment, file).projects
    const [ofConfiguration] = readSettings({}, file, configuration).projects
    expect(ofEnvironment?.project.id).toBe('project')
    expect(ofConfiguration?.project.id).toBe('configured')
  })
})

it('knows of no credentials file where the system knows no home directory', async () => {
  const file = await readCredentialsFile({}, () => {
    throw new Error('A system error occurred: uv_os_homedir returned ENOENT')
  })
  expect(file).toEqual({ path: '~/.huaweicloud/credentials', text: null })
})
