import type { Term } from './query'

/**
 * Terms that mean "one of the branches holds" (or, negated, "none does"), in the one form in which such a query is
 * kept: no brackets that change nothing. Groups are made here alone, or printing and parsing would not be inverse.
 */
export function makeGroup(
  branches: readonly (readonly Term[])[],
  negated: boolean,
): readonly Term[] {
  const flat = branches.filter((branch) => branch.length > 0).flatMap(openBranch)
  const [first, ...others] = flat
  if (first === undefined) return []
  if (others.length > 0) return [{ kind: 'group', negated, branches: flat }]
  if (!negated) return first
  const [only, ...rest] = first
  return only !== undefined && rest.length === 0
    ? negate(only)
    : [{ kind: 'group', negated, branches: flat }]
}

/** A branch that is nothing but brackets around other branches becomes those. */
function openBranch(branch: readonly Term[]): readonly (readonly Term[])[] {
  const [only, ...rest] = branch
  return only?.kind === 'group' && !only.negated && rest.length === 0 ? only.branches : [branch]
}

/** Terms that hold where `term` does not. */
function negate(term: Term): readonly Term[] {
  if (term.kind !== 'group') return [{ ...term, negated: !term.negated }]
  return makeGroup(term.branches, !term.negated)
}
