import type { RowOfPage } from './raw-records'

/** Rows of pages as few flat lists: 100,000 objects take a message three times as long. */
export interface PackedRows {
  readonly urls: readonly string[]
  /** For each row, the place of its page in `urls`, and where it stood in that page. */
  readonly pages: Uint32Array
  readonly indexes: Uint32Array
  readonly ids: readonly string[]
}

/** Packs rows for a message. */
export function packRows(rows: readonly RowOfPage[]): PackedRows {
  const urls = new Map<string, number>()
  const pages = new Uint32Array(rows.length)
  const indexes = new Uint32Array(rows.length)
  const ids: string[] = []
  for (const [place, { id, source }] of rows.entries()) {
    const known = urls.get(source.answer.url)
    const page = known ?? urls.size
    if (known === undefined) urls.set(source.answer.url, page)
    pages[place] = page
    indexes[place] = source.index
    ids.push(id)
  }
  return { urls: [...urls.keys()], pages, indexes, ids }
}

/** The rows that were packed. */
export function unpackRows({ urls, pages, indexes, ids }: PackedRows): readonly RowOfPage[] {
  const answers = urls.map((url) => ({ url }))
  return ids.map((id, place) => ({
    id,
    source: { answer: answers[pages[place] ?? 0] ?? { url: '' }, index: indexes[place] ?? 0 },
  }))
}
