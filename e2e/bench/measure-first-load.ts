import { gzipSync } from 'node:zlib'

import type { Response } from 'playwright'

import type { Site } from './contender'
import type { Figures } from './figures'

/**
 * Kilobytes of gzipped JavaScript and CSS that the built page fetches before its first rows can stand, its worker
 * with them: all that comes while the answer with the rows is held back. What the page fetches by itself after them
 * is taken down as well.
 */
export async function measureFirstLoad({ browser, origin }: Site, figures: Figures): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const responses: Response[] = []
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) responses.push(response)
  })
  let letGo = () => undefined as void
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await context.route('**/cloudservers/detail*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${origin}/?project=demo`)
  await page.getByRole('grid', { name: 'Servers' }).waitFor()
  await page.waitForTimeout(heldTime)
  const before = responses.splice(0)
  letGo()
  await page.getByRole('combobox', { name: 'Refine' }).waitFor()
  await page.waitForTimeout(quietTime)
  figures.add('first load, kB', 'product', await kilobytes(before))
  figures.add('fetched after the first rows, kB', 'product', await kilobytes(responses))
  await context.close()
}

/**
 * Milliseconds for which the rows are held back once the table stands: less than the second after which the page
 * fetches its menus for people whose list is slow, which no row waits for.
 */
const heldTime = 700

/** Milliseconds in which a page on the same machine has fetched all that it wants. */
const quietTime = 2000

async function kilobytes(responses: readonly Response[]): Promise<number> {
  const files = await Promise.all(responses.map((response) => response.body()))
  return files.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
}
