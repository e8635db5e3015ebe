import type { Page } from 'playwright'

import type { Expected, View } from './pages/reference'

/** What pages have to show, worked out by the page that holds nothing but the rows; kept by view. */
export class References {
  readonly #bare: Page
  readonly #known = new Map<string, Expected>()

  constructor(bare: Page) {
    this.#bare = bare
  }

  async of(view: View): Promise<Expected> {
    const key = JSON.stringify(view)
    const known =
      this.#known.get(key) ?? (await this.#bare.evaluate((one) => window.referenceOf(one), view))
    this.#known.set(key, known)
    return known
  }
}
