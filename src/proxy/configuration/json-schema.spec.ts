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
    await writeFile(join(folder, 'oidc.secret'), 'client-secret\n')
    await writeFile(join(folder, 'redis.url'), 'redis://:password@10.0.0.5:6379\n')
    const env = {
      PRODUCTION_AK: 'AK',
      PRODUCTION_SK: 'SK',
      SESSION_SECRET_NEW: 'a-new-secret-of-at-least-32-characters',
      SESSION_SECRET_OLD: 'an-old-secret-of-at-least-32-characters',
      METRICS_SECRET: 'a-token-for-metrics-of-32-characters',
    }
    const { projects, login, redis, metricsToken } = readSettings(
      env,
      { path: '', text: null },
      file,
    )
    await rm(folder, { recursive: true })
    expect(login).toMatchObject({
      way: { kind: 'oidc', clientSecret: 'client-secret', scope: 'openid profile email' },
      sessionSecrets: [env.SESSION_SECRET_NEW, env.SESSION_SECRET_OLD],
      tls: { cert: '/etc/ecs-inventory/cert.pem' },
    })
    expect(redis?.url).toBe('redis://:password@10.0.0.5:6379')
    expect(metricsToken).toBe(env.METRICS_SECRET)
    expect(projects.map(({ project }) => project.label)).toEqual([
      'Production',
      'Staging',
      'Test, private cloud',
      'Here',
    ])
  })
})
