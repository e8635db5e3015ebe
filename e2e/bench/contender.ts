import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, CDPSession, Page } from 'playwright'

import type { Expected } from './pages/reference'
import { quietMachine } from './quiet-machine'

/** The pages that are measured in turn; `bare` has nothing on the screen. */
export const contenders = ['product', 'floor', 'plain', 'example'] as const
export type Contender = (typeof contenders)[number]

/** Where everything comes from. */
export interface Site {
  readonly browser: Browser
  readonly origin: string
  /** Folder of the built baselines. */
  readonly baselines: string
}

/** An open page with its own renderer process. */
export interface OpenPage {
  readonly page: Page
  readonly cdp: CDPSession
  readonly close: () => Promise<void>
}

/** The project that is shown. */
export const projectId = 'large'

/** Opens a page; `expected` is watched for from the start. The product loads by itself, the others wait to be told. */
export async function openPage(
  { browser, origin, baselines }: Site,
  name: Contender | 'bare',
  expected?: Expected,
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1000 } })
  await context.addInitScript({ path: join(baselines, 'probe.js') })
  await context.addInitScript(() => {
    localStorage.setItem('soft-stop', 'Infinity')
  })
  if (expected !== undefined)
    await context.addInitScript((view) => window.probe.watch(view, 0, false), expected)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await quietMachine()
  if (name === 'product') await page.goto(`${origin}/?project=${projectId}`)
  else {
    // Only while the page's own files are fetched: what goes through a route is slower.
    await page.route('**/bench/**', async (route) => {
      const file = new URL(route.request().url()).pathname.replace('/bench/', '')
      const body = await readFile(join(baselines, file))
      await route.fulfill({ body, contentType: contentType(file) })
    })
    await page.goto(`${origin}/bench/${name}.html`, { waitUntil: 'load' })
    await page.evaluate(() => window.bench.ready)
    await page.unrouteAll()
  }
  return { page, cdp, close: () => context.close() }
}

function contentType(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript'
  return file.endsWith('.css') ? 'text/css' : 'text/html'
}
