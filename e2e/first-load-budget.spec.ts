import { randomBytes } from 'node:crypto'

import { build } from 'vite'
import { describe, expect, it } from 'vitest'

import { firstLoadBudget } from './first-load-budget'

/** Builds a page whose one module holds so many bytes that no compression makes fewer, and tells the warnings. */
async function buildWith(bytes: number, strict: boolean): Promise<readonly string[]> {
  const warnings: string[] = []
  const text = randomBytes(bytes).toString('base64')
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      firstLoadBudget(strict),
      {
        name: 'page',
        resolveId: (id) => (id === 'virtual:page' ? id : null),
        load: (id) => (id === 'virtual:page' ? `document.title = '${text}'` : null),
      },
    ],
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: 'virtual:page',
        onwarn: ({ message }) => warnings.push(message),
      },
    },
  })
  return warnings
}

describe('a first load above its budget', { timeout: 30_000 }, () => {
  it('fails the build that guards it', async () => {
    await expect(buildWith(151_000, true)).rejects.toThrow(/first load: \d+ bytes/)
  })

  it('is a warning of every other build', async () => {
    expect(await buildWith(151_000, false)).toEqual([
      expect.stringMatching(/first load: \d+ bytes/),
    ])
  })
})

it('says nothing against a first load within it', async () => {
  expect(await buildWith(1000, true)).toEqual([])
})
