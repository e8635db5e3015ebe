import { parseIp } from '../ip-address'
import { fieldOf } from './find-field'
import { escapeGlob, fold, globLiteral } from './glob'
import { parseLiteral } from './number-literal'
import {
  sameField,
  type FieldRef,
  type FieldTerm,
  type Query,
  type Term,
  type Value,
} from './query'

/** Values of a field that a query asks for or excludes, as they are written; those with wildcards are left out. */
export interface SelectedValues {
  readonly included: readonly string[]
  readonly excluded: readonly string[]
}

/** What the terms of a query, outside of brackets, say about a field. */
export function selectedValues(query: Query, field: FieldRef): SelectedValues {
  const values = (negated: boolean) =>
    query.terms
      .filter((term) => isAbout(term, field) && term.negated === negated)
      .flatMap((term) => (term.kind === 'field' ? term.values : []))
      .map((value) => plainText(value, field))
      .filter((text) => text !== null)
  return { included: values(false), excluded: values(true) }
}

/**
 * Asks for rows that have `value` besides those already asked for: `status:a` becomes `status:a,b`. Where it is asked
 * for already it is taken out, and where it was excluded it is no longer.
 */
export function includeValue(query: Query, field: FieldRef, value: string): Query {
  return toggle(query, field, value, false)
}

/** Excludes rows that have `value`, the same way. */
export function excludeValue(query: Query, field: FieldRef, value: string): Query {
  return toggle(query, field, value, true)
}

/** The query without one of its terms. */
export function removeTerm(query: Query, term: Term): Query {
  return { terms: query.terms.filter((other) => other !== term) }
}

/** The query without what its terms, outside of brackets, say about a field. */
export function removeField(query: Query, field: FieldRef): Query {
  return { terms: query.terms.filter((term) => !isAbout(term, field)) }
}

/** Whether a term is about a field; brackets are about none. */
export function isAbout(term: Term, field: FieldRef): term is FieldTerm {
  return term.kind === 'field' && sameField(term.field, field)
}

function toggle(query: Query, field: FieldRef, value: string, negated: boolean): Query {
  const wanted = valueFor(field, value)
  const target = query.terms.find((term) => isAbout(term, field) && term.negated === negated)
  const selected = query.terms.some(
    (term) => isAbout(term, field) && term.negated === negated && holds(term, wanted),
  )
  const terms = query.terms.flatMap((term): readonly Term[] => {
    if (!isAbout(term, field)) return [term]
    const values = term.values.filter((other) => !sameValue(other, wanted, field))
    const added = term === target && !selected ? [...term.values, wanted] : values
    return added.length === 0 ? [] : [{ ...term, values: added }]
  })
  return {
    terms:
      selected || target !== undefined
        ? terms
        : [...terms, { kind: 'field', negated, field, values: [wanted] }],
  }
}

function holds(term: FieldTerm, wanted: Value): boolean {
  return term.values.some((value) => sameValue(value, wanted, term.field))
}

/** The value that matches `text` as a whole. */
function valueFor(field: FieldRef, text: string): Value {
  return matchesParts(field, text)
    ? { kind: 'exact', text }
    : { kind: 'glob', glob: escapeGlob(text) }
}

/**
 * Whether a field would take `text` for a part of a value. A masked address is no more than a text, and what ends in
 * two colons is the beginning of others.
 */
function matchesParts({ name, key }: FieldRef, text: string): boolean {
  const { kind } = fieldOf(name)
  if (key !== null) return false
  return (
    kind === 'text' ||
    kind === 'mac' ||
    (kind === 'address' && (parseIp(text) === null || text.endsWith('::')))
  )
}

function sameValue(one: Value, other: Value, field: FieldRef): boolean {
  if (one.kind !== other.kind) return false
  const [text, otherText] = [plainText(one, field), plainText(other, field)]
  if (text === null || otherText === null) return false
  return one.kind === 'exact' ? text === otherText : fold(text) === fold(otherText)
}

/** The one text that a value stands for, numbers and sizes as facets show them; null where it stands for more. */
function plainText(value: Value, { name }: FieldRef): string | null {
  if (value.kind === 'exact') return value.text
  const text = value.kind === 'glob' ? globLiteral(value.glob) : null
  const { kind } = fieldOf(name)
  if (text === null || (kind !== 'number' && kind !== 'size')) return text
  const literal = parseLiteral(kind, text)
  return literal === null ? text : String(literal.first)
}
