/** Gives every row in view a slot, a small number; a row keeps its slot for as long as it is in view. */
export interface RowSlots {
  /** The slots of the rows with these ids, in the same order. The same ids get the same slots again. */
  assign: (ids: readonly string[]) => number[]
}

/**
 * Slots are the React keys of rows: a row that comes into view takes over the elements of one that left it, which
 * costs about two thirds of making new ones. The lowest free slot is taken first, so that rows that come in together
 * stand in the document in their own order.
 */
export function createRowSlots(): RowSlots {
  let slotOf: ReadonlyMap<string, number> = new Map()

  return {
    assign(ids) {
      const kept = new Set(ids.flatMap((id) => slotOf.get(id) ?? []))
      const next = new Map<string, number>()
      let candidate = 0

      function lowestFree(): number {
        while (kept.has(candidate)) candidate += 1
        candidate += 1
        return candidate - 1
      }

      const slots = ids.map((id) => {
        // An id that comes twice is a mistake of the data, not a reason to draw one of the two rows twice.
        const slot = next.has(id) ? lowestFree() : (slotOf.get(id) ?? lowestFree())
        if (!next.has(id)) next.set(id, slot)
        return slot
      })
      slotOf = next
      return slots
    },
  }
}
