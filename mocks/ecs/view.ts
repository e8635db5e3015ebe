import type { Inventory } from '../data/inventory'
import type { ServerRow } from '../data/row'

/** What a list endpoint shows: its servers, and how each is written into the answer. */
export interface View {
  readonly inventory: Inventory
  /** The JSON value that the answer holds for a row. */
  present(row: ServerRow, position: number): unknown
  /** The JSON text of the server at a position. */
  text(position: number): string
}

// About 3 kB each: enough for the usual size of the largest project, without 300 MB for the largest possible one.
const keptTexts = 20_000

/** Creates the view of an inventory. Texts are kept: making one takes longer than sending it. */
export function viewOf(inventory: Inventory, present: View['present']): View {
  const texts: string[] = []
  return {
    inventory,
    present,
    text: (position) => {
      const known = texts[position]
      if (known !== undefined) return known
      const text = JSON.stringify(present(inventory.row(position), position))
      if (position < keptTexts) texts[position] = text
      return text
    },
  }
}
