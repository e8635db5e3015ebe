import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

import { expectLoaded } from './helpers'
import { startProgram } from './program'

/** The package as it is installed: from its tarball, in an empty folder, without this repository around it. */

// One worker: these tests use what is built and installed once.
test.describe.configure({ mode: 'default' })

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

let folder: string
let program: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-package-'))
  // The page is built already: other tests are served from it. The programs are only here.
  await run('node_modules/.bin/vite', ['build', '--config', 'vite.server.config.ts'], { cwd: root })
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', pack, { cwd: root })
  const packed: { filename: string }[] = Object.values(JSON.parse(stdout))
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund']
  await run('npm', [...install, join(folder, packed[0]?.filename ?? '')], { cwd: folder })
  program = join(folder, 'node_modules/.bin/ecs-inventory')
})

test.afterAll(() => rm(folder, { recursive: true }))

test('the package needs nothing else, and its binary says what it is', async () => {
  const { stdout: installed } = await run('ls', ['node_modules'], { cwd: folder })
  expect(installed.trim()).toBe('ecs-inventory')
  const { stdout: version } = await run(program, ['--version'], { cwd: folder })
  expect(version).toMatch(/^\d+\.\d+\.\d+\n$/)
  const { stdout: help } = await run(program, ['--help'], { cwd: folder })
  expect(help).toContain('Usage: ecs-inventory')
})

test('what its documents link to is in the package', async () => {
  const installed = join(folder, 'node_modules/ecs-inventory')
  const documents = ['README.md', 'CONTRIBUTING.md', 'docs/operate.md', 'docs/architecture.md']
  for (const document of documents) {
    const text = await readFile(join(installed, document), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      await expect(access(join(installed, dirname(document), target))).resolves.toBeUndefined()
  }
})

test('the binary starts page, proxy and simulated ECS from any folder', async ({ page }) => {
  const running = await startProgram([program], { cwd: '/', env: { LARGE: '30' } })
  await page.goto(`${running.origin}/?project=demo`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expect(page.getByText('simulated data')).toBeVisible()
  await running.close()
})
