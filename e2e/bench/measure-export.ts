import type { OpenPage } from './contender'
import type { Figures } from './figures'

/** What is exported: a format, and how its choices begin. */
const exports = [
  { what: 'CSV', content: 'the ID and', format: 'CSV' },
  { what: 'XLSX', content: 'the ID and', format: 'XLSX' },
  { what: 'JSON of all fields', content: 'all fields', format: 'JSON' },
] as const

/** Milliseconds. */
const patience = 300_000

/** Exports every loaded row of the product's page: how long that takes, and the largest gap between two frames. */
export async function measureExport({ page }: OpenPage, figures: Figures): Promise<void> {
  await page.bringToFront()
  const bar = page.getByRole('search', { name: 'Refine' })
  await bar.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog')
  for (const { what, content, format } of exports) {
    await dialog.getByRole('radio', { name: new RegExp(`^${content}`) }).check()
    await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
    const saved = page.waitForEvent('download', { timeout: patience })
    await page.evaluate(() => window.probe.recordFrames(false))
    const start = performance.now()
    await dialog.getByRole('button', { name: 'Export' }).click()
    const download = await saved
    const seconds = (performance.now() - start) / 1000
    const frames = await page.evaluate(() => window.probe.stopFrames())
    const gaps = frames.slice(1).map(({ at }, index) => at - (frames[index]?.at ?? at))
    // Waits for the end of the file, and fails when the browser gave it up.
    await download.path()
    figures.add('export, largest frame gap, ms', 'product', Math.max(0, ...gaps))
    figures.add(`export, largest frame gap, ${what}, ms`, 'product', Math.max(0, ...gaps))
    figures.add(`export, ${what}, s`, 'product', seconds)
  }
  await page.keyboard.press('Escape')
}
