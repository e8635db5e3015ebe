import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

import { launchOptions } from './chromium'
import { devPort, proxyPort, simulatorPort } from './ports'

// No credentials of the person who runs the tests may reach the proxy: it must start the simulated ECS.
const withoutCredentials = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(HUAWEICLOUD_|HW_|OS_|ECS_)/.test(name))
    .map((name) => [name, '']),
)

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, because a machine may be busy with other things; no test waits longer than it must.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: { launchOptions, viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Shanghai' },
  projects: [
    {
      name: 'dev',
      // Journeys that need the wire or the proxy, and those whose outcome is the same in both.
      testIgnore: '*.built.e2e.ts',
      use: { baseURL: `http://127.0.0.1:${devPort}` },
    },
    { name: 'built', use: { baseURL: `http://127.0.0.1:${proxyPort}` } },
  ],
  webServer: [
    {
      command: `node_modules/.bin/vite --host 127.0.0.1 --port ${devPort} --strictPort`,
      cwd: '..',
      url: `http://127.0.0.1:${devPort}`,
    },
    {
      command: 'node --import tsx src/proxy/main.ts',
      cwd: '..',
      url: `http://127.0.0.1:${proxyPort}/healthz`,
      env: {
        ...withoutCredentials,
        HOME: mkdtempSync(join(tmpdir(), 'ecs-inventory-')),
        PORT: String(proxyPort),
        // A journey that watches how a list loads must not be answered at once by what another one has asked.
        CACHE_SECONDS: '0',
        SIMULATOR_PORT: String(simulatorPort),
      },
    },
  ],
})
