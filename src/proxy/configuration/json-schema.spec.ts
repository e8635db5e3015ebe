import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConfiguration } from './configuration-file'
import { configurationJsonSchema } from './json-schema'
import { readSettings } from './settings'

const docs = join(import.meta.dirname, '../../../docs')

describe('docs/configuration.schema.json', () => {
  it('is current: npm run schema writes it', async () => {
    const published = await readFile(join(docs, 'configuration.schema.json'), 'utf8')
    expect(published).toBe(configurationJsonSchema())
  })
})

describe('docs/configuration.example.yaml', () => {
  it('is understood, once what it refers to is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-example-'))
    await writeFile(join(folder, 'staging.credentials'), '[basic]\nak = AK\nsk = SK\n')
    await writeFile(join(folder, 'test.password'), 'password\n')
    const text = await readFile(join(docs, 'configuration.example.yaml'), 'utf8')
    const file = parseConfiguration(join(folder, 'inventory.yaml'), text)
    const env = { PRODUCTION_AK: 'AK', PRODUCTION_SK: 'SK' }
    const { projects } = readSettings(env, { path: '', text: null }, file)
    await rm(folder, { recursive: true })
    expect(projects.map(({ project }) => project.label)).toEqual([
      'Production',
      'Staging',
      'Test, private cloud',
      'Here',
    ])
  })
})
