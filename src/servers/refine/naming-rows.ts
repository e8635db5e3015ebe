import type { Query } from '~/inventory/refine/query'

/** Rows that an address can name without growing too long to be shared. */
export const mostShown = 200

/** The query that leaves exactly the rows with these ids. */
export function namingRows(ids: readonly string[]): Query {
  return {
    terms: [
      {
        kind: 'field',
        negated: false,
        field: { name: 'id', key: null },
        values: ids.map((text) => ({ kind: 'exact', text })),
      },
    ],
  }
}
