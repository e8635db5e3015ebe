import { fieldOf } from './find-field'
import { fold, globLiteral } from './glob'
import { parseLiteral } from './number-literal'
import {
  sameField,
  type FieldRef,
  type FieldTerm,
  type Query,
  type Term,
  type Value,
} from './query'
import { splitPair } from './text-test'

/** The one value of a field that a value of a query stands for. */
export interface Selection {
  /** `tag:env=prod` is about `tag.env`, as `tag.env:prod` is. */
  readonly field: FieldRef
  /** Numbers and sizes as facets show them. */
  readonly text: string
  /** Whether case counts, and the whole of the value. */
  readonly exact: boolean
}

/** Values of a field that a query asks for or excludes, as they are written; those with wildcards are left out. */
export interface SelectedValues {
  readonly included: readonly string[]
  readonly excluded: readonly string[]
}

/** What the terms of a query, outside of brackets, say about a field. */
export function selectedValues(query: Query, field: FieldRef): SelectedValues {
  const texts = (negated: boolean) => selections(query, field, negated).map(({ text }) => text)
  return { included: texts(false), excluded: texts(true) }
}

/** The same for the values that are asked for, or those that are excluded, each with what it stands for. */
export function selections(query: Query, field: FieldRef, negated: boolean): readonly Selection[] {
  return query.terms
    .filter((term) => reaches(term, field) && term.negated === negated)
    .flatMap((term) =>
      term.kind === 'field' ? term.values.map((one) => meaningOf(one, term)) : [],
    )
    .filter((one) => one !== null && sameField(one.field, field))
    .filter((one) => one !== null)
}

/** Whether a term is about a field and no other; brackets are about none. */
export function isAbout(term: Term, field: FieldRef): term is FieldTerm {
  if (term.kind !== 'field') return false
  if (sameField(term.field, field)) return true
  return (
    isPairsOf(term, field) &&
    term.values.every((value) => {
      const meaning = meaningOf(value, term)
      return meaning !== null && sameField(meaning.field, field)
    })
  )
}

/** Whether some values of a term can be read and taken out by themselves: `-tag:a=1,b=2` excludes each of them. */
export function reaches(term: Term, field: FieldRef): term is FieldTerm {
  return isAbout(term, field) || (term.negated && isPairsOf(term, field))
}

/** A term without what it says about a field by itself; null where nothing else is left. */
export function withoutField(term: Term, field: FieldRef): Term | null {
  if (!reaches(term, field)) return term
  const isOther = (value: Value) => !isChoice(value, term, field)
  const values = sameField(term.field, field) ? [] : term.values.filter(isOther)
  if (values.length === term.values.length) return term
  return values.length === 0 ? null : { ...term, values }
}

/**
 * What is left of a term where a value of a field is to be chosen: no value that is asked for, since values are
 * alternatives, and none that is excluded by itself; but all that else excludes rows, such as `-tag.env:p*`.
 */
export function withoutChoices(term: Term, field: FieldRef): Term | null {
  if (!reaches(term, field) || !term.negated) return withoutField(term, field)
  const values = term.values.filter((value) => !isChoice(value, term, field))
  if (values.length === term.values.length) return term
  return values.length === 0 ? null : { ...term, values }
}

function isChoice(value: Value, term: FieldTerm, field: FieldRef): boolean {
  const meaning = meaningOf(value, term)
  return meaning !== null && sameField(meaning.field, field)
}

function isPairsOf(term: Term, { name, key }: FieldRef): term is FieldTerm {
  return term.kind === 'field' && key !== null && sameField(term.field, { name, key: null })
}

/** What a value stands for; null where it stands for more than one. */
export function meaningOf(value: Value, { field }: Pick<FieldTerm, 'field'>): Selection | null {
  if (value.kind === 'exact') return { field, text: value.text, exact: true }
  if (value.kind !== 'glob') return null
  const { kind } = fieldOf(field.name)
  if (kind === 'pairs' && field.key === null) {
    const pair = splitPair(value.glob)
    const key = globLiteral(pair.key)
    const text = pair.value === null ? null : globLiteral(pair.value)
    return key === null || key === '' || text === null
      ? null
      : { field: { name: field.name, key }, text, exact: false }
  }
  const text = globLiteral(value.glob)
  if (text === null) return null
  const literal = kind === 'number' || kind === 'size' ? parseLiteral(kind, text) : null
  return { field, text: literal === null ? text : String(literal.first), exact: false }
}

/** Whether what a query says is the same as what a person points at. */
export function isSame(said: Selection, wanted: Selection): boolean {
  if (!sameField(said.field, wanted.field)) return false
  if (said.exact) return said.text === wanted.text
  return !wanted.exact && fold(said.text) === fold(wanted.text)
}
