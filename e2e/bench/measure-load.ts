import { type Contender, openPage, type OpenPage, projectId, type Site } from './contender'
import type { Figures } from './figures'

/** Milliseconds. */
const patience = 600_000
const ordinaryPatience = 30_000

/** Opens a page and loads all servers: how long that takes, and how long it blocks the main thread at most. */
export async function loadWhole(
  site: Site,
  name: Contender | 'bare',
  figures: Figures,
): Promise<OpenPage> {
  const open = await openPage(site, name)
  const { page } = open
  page.setDefaultTimeout(patience)
  if (name === 'product') {
    // A locator would look for roles in every frame, at a cost that is not the product's.
    const complete = '[role=grid][aria-label=Servers][aria-busy=false]'
    await page.waitForFunction((grid) => document.querySelector(grid) !== null, complete, {
      polling: 50,
    })
    const whole = await page.evaluate(
      () => performance.now() - (window.probe.firstRequest() ?? Number.NaN),
    )
    figures.add('whole inventory, s', name, whole / 1000)
    figures.add('longest block, ms', name, await page.evaluate(() => window.probe.longestTask()))
  } else {
    const whole = await page.evaluate((id) => window.bench.loadAll(id), projectId)
    figures.add('whole inventory, s', name, whole / 1000)
    figures.add('longest block, ms', name, await page.evaluate(() => window.probe.longestTask()))
  }
  page.setDefaultTimeout(ordinaryPatience)
  return open
}
