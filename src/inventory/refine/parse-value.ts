import { type Label, t } from '~/lib/language/translate'

import { parseAddressLiteral, rangeText, turnedRange } from './address-literal'
import type { FieldKind } from './field'
import { fieldOf, parseFieldRef, refText } from './find-field'
import { escapeGlob, fold, globLiteral, globText } from './glob'
import { isBackwards, isComparable } from './number-test'
import type { LiteralKind } from './number-literal'
import type { FieldRef, Operator, Value } from './query'
import { isWithheldPath } from './raw-path'
import { scanRun, type Run } from './scan'
import { stateMeanings } from './states'

/** A value as it was read, or the sentence that says what may stand there instead. */
export interface ReadValue {
  readonly value: Value | string
  readonly start: number
  readonly end: number
  readonly openQuote: number | null
}

/** Reads one value of a list; where the field is not known, any will do. */
export function readValue(text: string, start: number, field: FieldRef | null): ReadValue {
  const operator = operatorAt(text, start)
  const scanned = start + operator.length
  const literals = field === null ? null : literalKind(field)
  const run = scanRun(text, scanned, literals === null || operator !== '' ? [','] : [',', 'dots'])
  const upper = isDots(text, run.end) ? scanRun(text, run.end + 2, [',']) : null
  const end = upper?.end ?? run.end
  const openQuote = run.openQuote ?? upper?.openQuote ?? null
  const written = operator === '' && upper === null && run.end === scanned ? null : run
  const value =
    written === null || field === null
      ? t('Write a value right after the colon or comma, without a space.')
      : check(field, literals, valueOf(operator, run, upper))
  return { value, start, end, openQuote }
}

type Sign = Operator | '=' | ''

function operatorAt(text: string, at: number): Sign {
  const signs: readonly Sign[] = ['>=', '<=', '>', '<', '=']
  return signs.find((sign) => text.startsWith(sign, at)) ?? ''
}

function isDots(text: string, at: number): boolean {
  return text.startsWith('..', at)
}

function valueOf(operator: Sign, run: Run, upper: Run | null): Value {
  if (upper !== null) return { kind: 'range', from: globText(run.glob), to: globText(upper.glob) }
  if (operator === '') return { kind: 'glob', glob: run.glob }
  const text = globText(run.glob)
  return operator === '=' ? { kind: 'exact', text } : { kind: 'compare', operator, text }
}

/** What the comparisons of a field take: `any` where values are texts of unknown kind; null where it takes none. */
export function literalKind({ name, key }: FieldRef): LiteralKind | 'any' | null {
  const { kind } = fieldOf(name)
  if (key !== null) return 'any'
  return kind === 'number' || kind === 'size' || kind === 'time' ? kind : null
}

/** The value, in the form in which it is kept, or what is wrong with it. */
function check(
  field: FieldRef,
  literals: LiteralKind | 'any' | null,
  value: Value,
): Value | string {
  const { kind } = fieldOf(field.name)
  if (kind === 'raw' && field.key !== null && isWithheldPath(field.key)) {
    return t(
      'Values of {path} are withheld from this page. has:{field} finds the servers that have one.',
      {
        path: field.key,
        field: refText(field),
      },
    )
  }
  if (literals !== null && literals !== 'any') {
    // On numbers "=" says nothing that the bare value would not say.
    const plain = value.kind === 'exact' ? plainValue(value.text) : value
    return isComparable([literals], plain)
      ? plain
      : (turnedRound([literals], value) ?? t(expected[literals]))
  }
  if (value.kind === 'compare' || value.kind === 'range') {
    return literals === null
      ? t('{field} cannot be compared. Write a value, or quotes round one that begins so.', {
          field: refText(field),
        })
      : isComparable(['number', 'time'], value)
        ? value
        : (turnedRound(['number', 'time'], value) ?? t(expected.any))
  }
  const text = value.kind === 'exact' ? value.text : globText(value.glob)
  return checkers[kind]?.(text, value) ?? value
}

/** What is wrong with a range whose ends are the wrong way round; null for any other value. */
function turnedRound(kinds: readonly LiteralKind[], value: Value): string | null {
  return value.kind === 'range' && isBackwards(kinds, value)
    ? wrongWayRound(`${value.to}..${value.from}`)
    : null
}

function wrongWayRound(turned: string): string {
  return t('The ends of this range are the wrong way round. Write {turned}.', { turned })
}

const expected: Readonly<Record<LiteralKind | 'any', Label>> = {
  number: 'Write a number such as 8, a comparison such as >=8, or a range such as 2..8.',
  size: 'Write a size such as 8GiB, a comparison such as <4GiB, or a range such as 4GiB..16GiB.',
  time: 'Write an age such as >30d (units m h d w y), a day such as 2026-01-31 or >=2026-01-31, or a range such as 2026-01..2026-03.',
  any: 'Write a number, a day or an age after the comparison, or quotes round a value that begins so.',
}

const expectedAddress =
  'Write an address without a port, the beginning of one such as 192.168. or 2001:db8::, a network such as 10.0.3.0/24, or a range such as 10.0.0.1-10.0.0.9.'

const expectedMac =
  'Write hexadecimal digits of a MAC address, such as fa:16:3e; this text holds none.'

const checkers: Partial<
  Readonly<Record<FieldKind, (text: string, value: Value) => Value | string>>
> = {
  address: (text, value) => {
    if (value.kind !== 'glob' || globLiteral(value.glob) === null) return value
    const turned = turnedRange(fold(text))
    if (turned !== null) return wrongWayRound(turned)
    if (parseAddressLiteral(fold(text)) === null) return t(expectedAddress)
    return text.includes('..') ? plainValue(rangeText(text)) : value
  },
  mac: (text, value) =>
    /[\da-f*?]/i.test(text) || value.kind === 'exact' ? value : t(expectedMac),
  state: (text) => {
    const state = fold(text)
    return stateMeanings.has(state)
      ? plainValue(state)
      : t('Write one of {states}.', { states: [...stateMeanings.keys()].join(', ') })
  },
  presence: (text) => {
    const field = parseFieldRef(text)
    const kind = field === null ? null : fieldOf(field.name).kind
    return field === null || kind === 'presence' || (kind === 'raw' && field.key === null)
      ? t('Write the name of a field, such as has:fault, has:floating, has:tag or has:tag.env.')
      : plainValue(refText(field))
  },
}

function plainValue(text: string): Value {
  return { kind: 'glob', glob: escapeGlob(text) }
}
