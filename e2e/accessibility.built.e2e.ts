import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

import { visit } from './view'
import { views } from './views'

// Low, because axe takes a second for ten rows, and the twentieth is like the first.
test.use({ viewport: { width: 1280, height: 400 } })

for (const view of views) {
  test(`axe finds nothing in the view ${view.name}, light or dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await visit(page, view)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page)).toEqual([])
  })
}

/** What axe holds against the page as it is now, by all its rules: one line for each element. */
async function violations(page: Page): Promise<string[]> {
  // The page has no frames, so the way that takes half the time sees as much.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const results = await axe.analyze()
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} (${node.failureSummary})`),
  )
}
