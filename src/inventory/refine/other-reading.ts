import { compileRefine } from './compile'
import type { RefineContext } from './context'
import { fieldOf, parseFieldRef } from './find-field'
import { globLiteral } from './glob'
import { parseRefine } from './parse'
import { printRefine } from './print'
import type { Term, Value } from './query'

/** What a person may have meant by a text that leaves no row, and how many rows that finds. */
export interface OtherReading {
  readonly text: string
  readonly count: number
}

/**
 * The nearest other reading of a text that leaves no row: the same with the operators of other languages spelled as in
 * this one, or with parts of values where whole ones are compared. Null where neither finds a row.
 */
export function otherReading(text: string, context: RefineContext): OtherReading | null {
  const respelt = respell(text)
  for (const reading of [respelt, withParts(respelt)]) {
    const { query, problems } = parseRefine(reading)
    if (reading === text || problems.length > 0) continue
    const count = compileRefine(query, context).rows().length
    if (count > 0) return { text: reading, count }
  }
  return null
}

const joining: ReadonlySet<string> = new Set(['and', '&&', '&'])
const parting: ReadonlySet<string> = new Set(['or', '||', '|'])
const excluding: ReadonlySet<string> = new Set(['not', '!'])

/** Writes `vcpus>=8`, `status=A|B`, `env!=x`, `not` and `or` as this language does; texts in quotes stay. */
function respell(text: string): string {
  const tokens: string[] = []
  let excluded = false
  for (const [token] of text.matchAll(/(?:"[^"]*"|[^\s"])+/g)) {
    const word = token.toLowerCase()
    if (excluding.has(word)) excluded = true
    else if (parting.has(word)) tokens.push('OR')
    else if (!joining.has(word)) {
      const term = respellTerm(token)
      tokens.push(excluded ? excludeTerm(term) : term)
      excluded = false
    }
  }
  return tokens.join(' ')
}

function respellTerm(token: string): string {
  const [, before = '', excluded, rest = ''] = /^(\(*)(!?)(.*)$/s.exec(token) ?? []
  const term = before + listed(compared(rest))
  return excluded === '!' ? excludeTerm(term) : term
}

/** `field<8` and `field:key!=value` with the colon and the minus of this language. */
function compared(term: string): string {
  const [, minus = '', name = '', operator = '', value = ''] =
    /^(-?)([a-z][\w-]*(?:[.:][^!=<>:]+)?)(!=|==?|[<>]=?)(.+)$/is.exec(term) ?? []
  const [first = '', key] = name.split(':')
  const field = parseFieldRef(key === undefined ? name : first)
  if (field === null) return term
  const pair = key !== undefined && fieldOf(field.name).kind === 'pairs'
  if (key !== undefined && !(pair && operator === '!=')) return term
  const written = operator.startsWith('<') || operator.startsWith('>') ? operator : ''
  const positive = pair ? `${name}=${value}` : `${name}:${written}${value}`
  return (operator === '!=') === (minus === '') ? `-${positive}` : positive
}

/** `field:one|other` as a list. */
function listed(term: string): string {
  const at = term.indexOf(':')
  const name = term.slice(0, Math.max(0, at)).replace(/^-/, '')
  if (parseFieldRef(name) === null || term.includes('"')) return term
  return term.slice(0, at) + term.slice(at).replaceAll(/\|+/g, ',')
}

function excludeTerm(term: string): string {
  const [, before = '', minus, rest = ''] = /^(\(*)(-?)(.*)$/s.exec(term) ?? []
  return minus === '-' ? before + rest : `${before}-${rest}`
}

/** The same query with parts of values in the fields that compare whole ones. */
function withParts(text: string): string {
  return printRefine({ terms: parseRefine(text).query.terms.map(inParts) })
}

function inParts(term: Term): Term {
  if (term.kind === 'group') {
    return { ...term, branches: term.branches.map((branch) => branch.map(inParts)) }
  }
  if (term.kind === 'word' || term.negated || fieldOf(term.field.name).kind !== 'choice')
    return term
  return { ...term, values: term.values.map(partOf) }
}

function partOf(value: Value): Value {
  const whole = value.kind !== 'glob' || globLiteral(value.glob) === null
  return whole ? value : { kind: 'glob', glob: `*${value.glob}*` }
}
