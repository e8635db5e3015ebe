import type { RefineContext } from './context'
import { markTerm } from './mark-term'
import { needsRaw } from './needs-raw'
import type { Query, Term } from './query'

/** A query, made ready for the rows of its context as they were at that time. */
export interface Refinement {
  /**
   * Paths of the API that are still being read: their terms hold for every row until then, or, where only some rows are
   * still to be read, go by what is known of these.
   */
  readonly pending: readonly string[]
  /**
   * Indices of the rows that fulfil the query, ascending. `left` gives what is left of a term, null for nothing: a
   * facet counts as if nothing had been asked for in it.
   */
  readonly rows: (left?: (term: Term) => Term | null) => Uint32Array
}

/** Makes a query ready. Each of its terms is evaluated at most once, whatever others are left out. */
export function compileRefine(query: Query, context: RefineContext): Refinement {
  const { length } = context.indexes.rows
  const known = new Map<Term, Uint8Array>()
  const marksOf = (term: Term) => {
    const marks = known.get(term) ?? markTerm(term, context, length)
    known.set(term, marks)
    return marks
  }
  return {
    pending: needsRaw(query).filter(
      (path) => context.raw?.behind === true || context.raw?.column(path) === null,
    ),
    rows: (left = (term) => term) => {
      const terms = query.terms.flatMap((term) => left(term) ?? [])
      return indicesOf(terms.map(marksOf), length)
    },
  }
}

/** Places at which every one of `marks` is 1. */
function indicesOf(marks: readonly Uint8Array[], length: number): Uint32Array {
  const both = new Uint8Array(length).fill(1)
  for (const one of marks) {
    for (let row = 0; row < length; row += 1) if (one[row] === 0) both[row] = 0
  }
  const indices = new Uint32Array(length)
  let count = 0
  for (let row = 0; row < length; row += 1) {
    if (both[row] === 0) continue
    indices[count] = row
    count += 1
  }
  return indices.slice(0, count)
}
