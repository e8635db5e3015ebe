import { parseIp } from '../ip-address'
import { fieldOf } from './find-field'
import { escapeGlob, oneLine } from './glob'
import { isPresence } from './missing'
import { type FieldRef, type FieldTerm, type Query, type Term, type Value } from './query'
import { isAbout, isSame, meaningOf, reaches, withoutField, type Selection } from './selection'

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

/**
 * The same for a value that the query names by several texts, such as `power:4,"shut down"`, or by one text twice: all
 * of them are taken out, or all that excludes it is, and each of them asked for.
 */
export function includeNamed(query: Query, field: FieldRef, texts: readonly string[]): Query {
  return toggleNamed(query, field, texts, false)
}

/** Excludes rows that have such a value, the same way. */
export function excludeNamed(query: Query, field: FieldRef, texts: readonly string[]): Query {
  return toggleNamed(query, field, texts, true)
}

function toggleNamed(
  query: Query,
  field: FieldRef,
  texts: readonly string[],
  negated: boolean,
): Query {
  const takeOut = (from: Query, those: boolean) =>
    texts.reduce(
      (left, text) =>
        isSelected(left, field, text, those) ? toggle(left, field, text, those) : left,
      from,
    )
  if (texts.some((text) => isSelected(query, field, text, negated))) return takeOut(query, negated)
  return texts.reduce(
    (before, text) =>
      isSelected(before, field, text, negated) ? before : toggle(before, field, text, negated),
    takeOut(query, !negated),
  )
}

function isSelected(query: Query, field: FieldRef, text: string, negated: boolean): boolean {
  const wanted = selectionOf(field, text)
  return query.terms.some(
    (term) =>
      (reaches(term, wanted.field) || isAbout(term, field)) &&
      term.negated === negated &&
      holds(term, wanted),
  )
}

/** The query without one of its terms. */
export function removeTerm(query: Query, term: Term): Query {
  return { terms: query.terms.filter((other) => other !== term) }
}

/** The query without what its terms, outside of brackets, say about a field. */
export function removeField(query: Query, field: FieldRef): Query {
  return { terms: query.terms.flatMap((term) => withoutField(term, field) ?? []) }
}

function toggle(query: Query, field: FieldRef, text: string, negated: boolean): Query {
  const wanted = selectionOf(field, text)
  const isTouched = (term: Term): term is FieldTerm =>
    reaches(term, wanted.field) || isAbout(term, field)
  const selected = isSelected(query, field, text, negated)
  const target = selected ? undefined : targetOf(query, { field, wanted, negated })
  const terms = query.terms.flatMap((term): readonly Term[] => {
    // Rows without a value have none of those that are asked for now.
    if (!selected && !negated && term.negated && isPresence(term, wanted.field)) return []
    if (!isTouched(term)) return [term]
    const others = term.values.filter((value) => !stands(value, term, wanted))
    const values = term === target ? [...others, valueIn(term.field, wanted)] : others
    return values.length === 0 ? [] : [{ ...term, values }]
  })
  return {
    terms:
      selected || target !== undefined
        ? terms
        : [...terms, { kind: 'field', negated, field, values: [valueIn(field, wanted)] }],
  }
}

/** The term that takes one more value. Tags of several keys are one list where one of them is enough. */
function targetOf(
  { terms }: Query,
  { field, wanted, negated }: { field: FieldRef; wanted: Selection; negated: boolean },
): Term | undefined {
  const those = terms.filter((term) => term.negated === negated && !isPresence(term, wanted.field))
  return (
    those.find((term) => isAbout(term, wanted.field)) ??
    (negated ? undefined : those.find((term) => isAbout(term, field)))
  )
}

function holds(term: FieldTerm, wanted: Selection): boolean {
  return term.values.some((value) => stands(value, term, wanted))
}

function stands(value: Value, term: FieldTerm, wanted: Selection): boolean {
  const said = meaningOf(value, term)
  return said !== null && isSame(said, wanted)
}

/** What a person points at: one value as a whole. */
function selectionOf(field: FieldRef, value: string): Selection {
  const text = oneLine(value)
  const exact = matchesMore(field, text)
  const written: Value = exact ? { kind: 'exact', text } : { kind: 'glob', glob: escapeGlob(text) }
  return meaningOf(written, { field }) ?? { field, text, exact: true }
}

/** Whether a value that a person points at is asked for as it is written; else whatever its case. */
export function isChosenExactly(field: FieldRef, text: string): boolean {
  return selectionOf(field, text).exact
}

/** What to write after `field:` for a value that a person points at, and no other one. */
export function chosenValue(field: FieldRef, text: string): Value {
  return valueIn(field, selectionOf(field, text))
}

/** The value of a term about `field` that stands for a selection. */
function valueIn(field: FieldRef, { field: { key }, text, exact }: Selection): Value {
  if (exact) return { kind: 'exact', text }
  const isPair = field.key === null && key !== null
  return { kind: 'glob', glob: escapeGlob(isPair ? `${key}=${text}` : text) }
}

/**
 * Whether a field would find more by `text` than that value: part of others, all values of a key, the addresses that
 * begin so. A masked address is no more than a text.
 */
function matchesMore({ name, key }: FieldRef, text: string): boolean {
  const { kind } = fieldOf(name)
  if (key !== null) return false
  if (kind === 'pairs') return !text.includes('=')
  return (
    kind === 'text' ||
    kind === 'mac' ||
    (kind === 'address' && (parseIp(text) === null || text.endsWith('::')))
  )
}
