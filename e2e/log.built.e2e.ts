import { join } from 'node:path'
import { expect, test } from '@playwright/test'

import { startProgram, type Program } from './program'

const node = [
  process.execPath,
  '--import',
  'tsx',
  join(import.meta.dirname, '../src/proxy/main.ts'),
] as const
const env = { ECS_ENDPOINT: 'http://127.0.0.1:9', HW_PROJECT_ID: 'p', HW_AUTH_TOKEN: 'token' }

async function statusOf(program: Program, path: string): Promise<number> {
  return (await fetch(program.origin + path)).status
}

test('a log that cannot be written stops no request, and not the end', async () => {
  const program = await startProgram(['sh', '-c', 'exec "$0" "$@" > /dev/full', ...node], { env })
  for (const path of ['/api/projects', '/api/nothing', '/healthz'])
    expect(await statusOf(program, path)).toBe(path === '/api/nothing' ? 404 : 200)
  await expect.poll(program.printed).toContain('Lines of the log are lost')
  expect(program.printed()).toContain('ENOSPC')
  expect(await program.close()).toBe(0)
})

test('a log that nobody reads any more stops no request, and not the end', async () => {
  const program = await startProgram(node, { env })
  program.stopReading()
  // Lines of this length fill what the system holds for a reader, and then what the program does.
  const long = `/api/${'x'.repeat(12_000)}`
  await expect
    .poll(async () => {
      await Promise.all(Array.from({ length: 50 }, () => statusOf(program, long)))
      return program.printed()
    })
    .toContain('Lines of the log are lost: it cannot be written (nobody reads it).')
  expect(await statusOf(program, '/healthz')).toBe(200)
  expect(await program.close()).toBe(0)
})
