import { type Contender, openPage, type OpenPage, projectId, type Site } from './contender'
import type { Figures } from './figures'

/** Milliseconds that a load of everything may take. */
const patience = 600_000

/** Opens a page and loads all servers: how long that takes, and how long it blocks the main thread at most. */
export async function loadWhole(
  site: Site,
  name: Contender | 'bare',
  figures: Figures,
): Promise<OpenPage> {
  const open = await openPage(site, name)
  const { page } = open
  if (name === 'product') {
    const whole = await page.evaluate(
      async (most) =>
        (await window.probe.complete(most)) - (window.probe.firstRequest() ?? Number.NaN),
      patience,
    )
    figures.add('whole inventory, s', name, whole / 1000)
    figures.add('longest block, ms', name, await page.evaluate(() => window.probe.longestTask()))
  } else {
    const whole = await page.evaluate((id) => window.bench.loadAll(id), projectId)
    figures.add('whole inventory, s', name, whole / 1000)
    figures.add('longest block, ms', name, await page.evaluate(() => window.probe.longestTask()))
  }
  return open
}
