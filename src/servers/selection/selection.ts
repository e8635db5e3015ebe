/** The rows that a person selected, by id. It outlives refining, sorting and reloading. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>
  /** The row that an extension starts from: the one that was chosen last, not extended to. */
  readonly anchor: string | null
  /** What was selected when the anchor was set: an extension that shrinks falls back to it. */
  readonly base: ReadonlySet<string>
  /**
   * The rows that left the selection since the last gesture, because the list does not hold them any more. They come
   * back with the list.
   */
  readonly vanished: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

export const nothingSelected: RowSelection = {
  ids: none,
  anchor: null,
  base: none,
  vanished: none,
}
