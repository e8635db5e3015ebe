import { fieldOf, refText } from './find-field'
import { escapeGlob } from './glob'
import { askedFor } from './needs-raw'
import { sameField, type FieldRef, type FieldTerm, type Query, type Term } from './query'
import { isAbout } from './selection'

/** What a query says about rows without a value of a field: asks for them, or excludes them. */
export function missingState(query: Query, field: FieldRef): 'included' | 'excluded' | null {
  const term = query.terms.find((one) => isPresence(one, field))
  return term === undefined ? null : term.negated ? 'included' : 'excluded'
}

/** Asks for rows without a value, which have none of those that were asked for; where it does already, no longer. */
export function includeMissing(query: Query, field: FieldRef): Query {
  const others = withoutPresence(query, field).terms
  if (missingState(query, field) === 'included') return { terms: others }
  const kept = others.filter((term) => term.negated || !isAbout(term, field))
  return { terms: [...kept, presence(field, true)] }
}

/** Excludes rows without a value; where they are excluded already, no longer. */
export function excludeMissing(query: Query, field: FieldRef): Query {
  const others = withoutPresence(query, field).terms
  if (missingState(query, field) === 'excluded') return { terms: others }
  return { terms: [...others, presence(field, false)] }
}

/** Whether a term says no more than that a field is there, or that it is not. */
export function isPresence(term: Term, field: FieldRef): boolean {
  if (term.kind !== 'field' || term.values.length !== 1) return false
  const [value] = term.values
  if (!isNumeric(field)) return askedFor(term).some((asked) => sameField(asked, field))
  return (
    sameField(term.field, field) &&
    value?.kind === 'compare' &&
    value.operator === '>=' &&
    value.text === '0'
  )
}

function withoutPresence({ terms }: Query, field: FieldRef): Query {
  return { terms: terms.filter((term) => !isPresence(term, field)) }
}

/** A count of 0 is a value, though "has:volumes" asks for more: any count is one of 0 or more. */
function presence(field: FieldRef, negated: boolean): FieldTerm {
  return isNumeric(field)
    ? { kind: 'field', negated, field, values: [{ kind: 'compare', operator: '>=', text: '0' }] }
    : {
        kind: 'field',
        negated,
        field: { name: 'has', key: null },
        values: [{ kind: 'glob', glob: escapeGlob(refText(field)) }],
      }
}

function isNumeric({ name }: FieldRef): boolean {
  const { kind } = fieldOf(name)
  return kind === 'number' || kind === 'size'
}
