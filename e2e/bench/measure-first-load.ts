import { gzipSync } from 'node:zlib'

import type { Site } from './contender'

/** Kilobytes of gzipped JavaScript and CSS that the built page fetches until its list stands. */
export async function firstLoadKilobytes({ browser, origin }: Site): Promise<number> {
  const context = await browser.newContext()
  const bodies: Promise<Buffer>[] = []
  context.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body())
  })
  const page = await context.newPage()
  await page.goto(`${origin}/?project=demo`)
  await page.getByRole('grid', { name: 'Servers' }).getByRole('row').nth(1).waitFor()
  const files = await Promise.all(bodies)
  await context.close()
  return files.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
}
