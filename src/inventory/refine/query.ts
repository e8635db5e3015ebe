import type { FieldName } from './fields'
import { fold } from './glob'

/**
 * A query as the parser reads it and the printer writes it: rows fulfil every term. Texts stand as they were
 * written, so that a query printed and parsed is the same query.
 */
export interface Query {
  readonly terms: readonly Term[]
}

export type Term = WordTerm | FieldTerm | GroupTerm

/** A word that may stand anywhere in a row's name, id, addresses, MAC addresses, tags, flavor or image; a network or range finds its addresses, an IPv6 address its other spellings. */
export interface WordTerm {
  readonly kind: 'word'
  readonly negated: boolean
  /** See glob.ts for how wildcards are written. */
  readonly glob: string
}

/** A field that has one of the values. */
export interface FieldTerm {
  readonly kind: 'field'
  readonly negated: boolean
  readonly field: FieldRef
  /** Never empty. */
  readonly values: readonly Value[]
}

/** Branches of which one holds; each is a list of terms that all hold. Made by `makeGroup` alone. */
export interface GroupTerm {
  readonly kind: 'group'
  readonly negated: boolean
  readonly branches: readonly (readonly Term[])[]
}

/** A field by its own name; `key` names the tag, metadata key or API path of `tag.env`, `metadata.os_bit`, `raw.x`. */
export interface FieldRef {
  readonly name: FieldName
  readonly key: string | null
}

export type Value =
  | { readonly kind: 'glob'; readonly glob: string }
  /** `=text`: the whole value, case and all. */
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly text: string }
  /** Both ends belong to it; an empty text is an open end. */
  | { readonly kind: 'range'; readonly from: string; readonly to: string }

export type Operator = '<' | '<=' | '>' | '>='

/** Whether two references name the same field. Keys of tags and metadata are compared without case. */
export function sameField(one: FieldRef, other: FieldRef): boolean {
  if (one.name !== other.name) return false
  if (one.key === null || other.key === null || one.name === 'raw') return one.key === other.key
  return fold(one.key) === fold(other.key)
}
