import { contenders, openPage, projectId, type Site } from './contender'
import type { Figures } from './figures'
import type { Expected } from './pages/reference'

/** Opens each page anew, and measures from the first page of data to the frame that shows its first rows. */
export async function measureFirstRows(
  site: Site,
  expected: Expected,
  figures: Figures,
): Promise<void> {
  for (const contender of contenders) {
    const { page, close } = await openPage(site, contender, expected)
    const handedOver =
      contender === 'product'
        ? null
        : await page.evaluate((id) => window.bench.showFirst(id), projectId)
    const { painted } = await page.evaluate(() => window.probe.result())
    const start = handedOver ?? (await page.evaluate(() => window.probe.firstData())) ?? Number.NaN
    figures.add('first rows', contender, painted - start)
    await close()
  }
}
