/** One column of a file: what stands over it, and its text for each item. A column of a table is one as well. */
export interface ExportColumn<Item> {
  /** Names the column in JSON. */
  readonly id: string
  readonly header: string
  /** The whole value in words; an empty text where there is none. */
  text(item: Item): string
}

/** A file as text, bit by bit, so that nobody has to hold or make 100,000 rows at once. */
export interface FileFormat<Item> {
  /** What stands before the first item. */
  readonly head: string
  /** One item; the first has place 0. */
  readonly item: (item: Item, place: number) => string
  /** What stands after the last item; `notes` are sentences about what only writing it showed. */
  readonly tail: (notes: readonly string[]) => string
}

/** The whole text at once: for a few items. */
export function textOf<Item>(format: FileFormat<Item>, items: readonly Item[]): string {
  return [format.head, ...items.map(format.item), format.tail([])].join('')
}
