import type { OpenPage } from './contender'
import type { Figures } from './figures'
import { columnHeader, refineField } from './view-driver'

/** Milliseconds. */
const patience = 300_000

/** Loads everything anew while rows are refined and sorted: how long the main thread is blocked at most. */
export async function measureReload(
  open: OpenPage,
  figures: Figures,
  rounds: number,
): Promise<void> {
  const { page } = open
  await page.bringToFront()
  await refineField(open).fill('web has:tag')
  await columnHeader(open, 'Name').click()
  const progress = page.getByRole('progressbar', { name: 'Servers loaded' })
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(() => window.probe.longestTask())
    const begun = progress.waitFor()
    await page.getByRole('button', { name: 'Reload', exact: true }).click()
    await begun
    await progress.waitFor({ state: 'detached', timeout: patience })
    figures.add('reload, longest block, ms', 'product', await page.evaluate(longestTask))
  }
}

/** Once the rows have been painted, and the block that painted them has been told of. */
async function longestTask(): Promise<number> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
  return window.probe.longestTask()
}
