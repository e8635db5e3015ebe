import { join } from 'node:path'

import { chromium } from '@playwright/test'

import { launchOptions } from './chromium'
import { visit } from './view'
import { views } from './views'

/**
 * Takes a screenshot of every view, light and dark, on a small and a large screen:
 * `BASE_URL=http://127.0.0.1:4180 node --import tsx e2e/screenshots.ts <folder>`. Starts no server.
 */

const [folder] = process.argv.slice(2)
const baseURL = process.env['BASE_URL']
if (folder === undefined || baseURL === undefined) {
  process.stderr.write('Set BASE_URL to a running page and give the folder to write to.\n')
  process.exit(1)
}

const screens = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

const browser = await chromium.launch(launchOptions)
for (const viewport of screens) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL, viewport, colorScheme })
    for (const view of views) {
      const page = await context.newPage()
      await visit(page, view)
      const path = join(folder, `${view.name}-${viewport.width}-${colorScheme}.png`)
      await page.screenshot({ path })
      process.stdout.write(`${path}\n`)
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
