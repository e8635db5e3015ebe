import type { Row } from '~/api/server'

import { loadPage, loadRows } from './load-rows'
import { referenceOf, type Expected, type View } from './reference'

/** Nothing on the screen: what the rows alone take, how long loading them takes, and what other pages must show. */
let rows: readonly Row[] = []

declare global {
  interface Window {
    referenceOf: (view: View) => Expected
  }
}

window.bench = {
  ready: Promise.resolve(),
  async showFirst(projectId) {
    rows = (await loadPage(projectId, 1)).rows
    return performance.now()
  },
  async loadAll(projectId) {
    rows = []
    const start = performance.now()
    rows = await loadRows(projectId)
    const loaded = performance.now() - start
    // Texts that were cut out of others keep those alive; rows that came from a worker have none of that.
    rows = structuredClone(rows)
    return loaded
  },
}

window.referenceOf = (view) => referenceOf(rows, view)
