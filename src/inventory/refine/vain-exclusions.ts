import type { Refinement } from './compile'
import { printTerm } from './print'
import type { Query } from './query'

/**
 * What a query excludes in vain, as it is written without the minus, and without `has:`: no row has it. A tag that is
 * misspelt looks like one that nobody has. Nothing while fields are still being read.
 */
export function vainExclusions(
  query: Query,
  { pending, rows }: Refinement,
  rowCount: number,
): readonly string[] {
  if (rowCount === 0 || pending.length > 0) return []
  return query.terms
    .filter(
      (term) => term.negated && rows((one) => (one === term ? one : null)).length === rowCount,
    )
    .map((term) => printTerm({ ...term, negated: false }).replace(/^has:/, ''))
}
