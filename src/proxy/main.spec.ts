import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, 'main.ts')

async function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { PATH: process.env['PATH'], HOME: '/nowhere', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: child.exitCode, output, errors }
}

describe('the program', { timeout: 30_000 }, () => {
  it.each([
    [{ HOST: '0.0.0.0' }, /^HOST=0\.0\.0\.0 is refused.*\n$/],
    [
      { HUAWEICLOUD_SDK_CREDENTIALS_FILE: '/nowhere/credentials' },
      /^The credentials file \/nowhere\/credentials \(HUAWEICLOUD_SDK_CREDENTIALS_FILE\) cannot be read\.\n$/,
    ],
  ])('with %j ends with one line that says why', async (env, errors) => {
    expect(await run(env)).toEqual({ code: 1, output: '', errors: expect.stringMatching(errors) })
  })
})
