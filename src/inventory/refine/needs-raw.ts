import { parseFieldRef } from './find-field'
import { globText } from './glob'
import type { FieldRef, FieldTerm, Query, Term } from './query'

/** Paths of the API that a query asks for, each once, in the order of the query. */
export function needsRaw(query: Query): readonly string[] {
  return [...new Set(query.terms.flatMap(pathsOf))]
}

function pathsOf(term: Term): readonly string[] {
  switch (term.kind) {
    case 'word':
      return []
    case 'field':
      return [term.field, ...askedFor(term)].flatMap(pathOf)
    case 'group':
      return term.branches.flat().flatMap(pathsOf)
  }
}

/** The fields that `has:` names. */
export function askedFor({ field, values }: FieldTerm): readonly FieldRef[] {
  if (field.name !== 'has') return []
  return values
    .map((value) => (value.kind === 'glob' ? parseFieldRef(globText(value.glob)) : null))
    .filter((ref) => ref !== null)
}

function pathOf({ name, key }: FieldRef): readonly string[] {
  return name === 'raw' && key !== null ? [key] : []
}
