import ipaddr from 'ipaddr.js'

import type { Value } from '../query'

/** The form in which texts are compared. */
export function low(text: string): string {
  return unbroken(text.toLowerCase()).replaceAll('ς', 'σ')
}

/** A text on one line. */
export function unbroken(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('\r', ' ')
}

/** A glob as a regular expression for lower-case texts. */
export function patternOf(glob: string, whole: boolean): RegExp {
  const source = low(glob).replace(/\\(.)|([*?])|([^])/gs, (_match, escaped, wildcard, other) =>
    wildcard === '*' ? '[^]*' : wildcard === '?' ? '[^]' : literally(String(escaped ?? other)),
  )
  // A question mark stands for a code point.
  const flags = glob.replace(/\\./gs, '').includes('?') ? 'u' : ''
  return new RegExp(whole ? `^(?:${source})$` : source, flags)
}

function literally(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Whether a glob stands for more than one text. */
export function hasWildcard(glob: string): boolean {
  return /[*?]/.test(glob.replace(/\\./gs, ''))
}

/** The text of a glob without wildcards. */
export function plainText(value: Value): string {
  return value.kind === 'glob' ? value.glob.replace(/\\(.)/gs, '$1') : ''
}

/** Whether a text as a whole is what a value says. */
export function isWhole(text: string, value: Value): boolean {
  return value.kind === 'glob'
    ? patternOf(value.glob, true).test(low(text))
    : value.kind === 'exact' && value.text === unbroken(text)
}

/** The same, and comparisons where the text holds a number, a time, or a day, month or year. */
export function loosely(text: string, value: Value, now: number): boolean {
  if (value.kind === 'glob' || value.kind === 'exact') return isWhole(text, value)
  const bounds =
    value.kind === 'range' ? [value.from, value.to].filter((end) => end !== '') : [value.text]
  if (bounds.every(isNumber) && isNumber(text)) {
    return compares(Number(text), value, 'number', now, false)
  }
  const isTime = bounds.every((end) => /^\d{4}(-|$)/.test(end) || /^[\d.]+[mhdwy]$/.test(end))
  const time = /^[12]\d{3}(-\d\d(-\d\d(T[\d:.]+Z)?)?)?$/.test(text) ? Date.parse(text) : Number.NaN
  return isTime && !Number.isNaN(time) && compares(time, value, 'time', now, false)
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

type Kind = 'number' | 'size' | 'time'

/** Whether a number or time fulfils a value. */
export function compares(
  number: number,
  value: Value,
  kind: Kind,
  now: number,
  ahead: boolean,
): boolean {
  switch (value.kind) {
    case 'glob':
    case 'exact': {
      const bounds = boundsOf(value.kind === 'glob' ? plainText(value) : value.text, kind)
      return bounds !== null && bounds[0] <= number && number < bounds[1]
    }
    case 'compare': {
      const age = ageOf(value.text, kind)
      const measured = age === null ? number : ahead ? number - now : now - number
      const [first, end] = age === null ? (boundsOf(value.text, kind) ?? []) : [age, next(age)]
      if (first === undefined || end === undefined) return false
      return {
        '<': measured < first,
        '<=': measured < end,
        '>': measured >= end,
        '>=': measured >= first,
      }[value.operator]
    }
    case 'range': {
      const from = value.from === '' || compares(number, bound('>=', value.from), kind, now, ahead)
      const to = value.to === '' || compares(number, bound('<=', value.to), kind, now, ahead)
      return from && to
    }
  }
}

function bound(operator: '>=' | '<=', text: string): Value {
  return { kind: 'compare', operator, text }
}

const unitLengths: Readonly<Record<string, number>> = {
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
}

function ageOf(text: string, kind: Kind): number | null {
  const unit = unitLengths[text.slice(-1)]
  return kind === 'time' && unit !== undefined ? Number.parseFloat(text) * unit * 1000 : null
}

/** The first number or millisecond that belongs to a literal, and the first that comes after it. */
function boundsOf(text: string, kind: Kind): readonly [number, number] | null {
  if (kind === 'number') return [Number(text), next(Number(text))]
  if (kind === 'size') {
    const size = Number.parseFloat(text) * (/g/i.test(text) ? 1024 : 1)
    return [size, next(size)]
  }
  const start = Date.parse(
    text.length <= 10 ? text : text.includes('+') ? text.replace(' ', 'T') : `${text}Z`,
  )
  if (Number.isNaN(start)) return null
  const end = new Date(start)
  if (text.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1)
  else if (text.length === 7) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setTime(start + (text.length === 10 ? 86_400_000 : text.length === 16 ? 60_000 : 1000))
  return [start, end.getTime()]
}

/** The number after this one, near enough for the halves and quarters of tests. */
function next(number: number): number {
  return number + 0.0001
}

/** Whether an address is what a value says. */
export function hasAddress(text: string, value: Value): boolean {
  if (value.kind !== 'glob' || hasWildcard(value.glob)) return isWhole(text, value)
  const wanted = low(plainText(value))
  const address = addressIn(text)
  const beginning = /^(?:[\da-f]{1,4}:)+:?$/.test(wanted)
  if (beginning) {
    const groups = wanted.split(':').filter((group) => group !== '')
    const start = groups.map((group) => group.padStart(4, '0')).join('')
    return address?.kind() === 'ipv6' && bytes(address).startsWith(start)
  }
  const exact = addressIn(wanted)
  if (exact !== null) return address !== null && bytes(address) === bytes(exact)
  if (/[/-]/.test(wanted)) return isInRange(text, wanted)
  return wanted.endsWith('.') ? low(text).startsWith(wanted) : low(text).includes(wanted)
}

/** Whether an address is one of a network or range; false where `wanted` is neither. */
export function isInRange(text: string, wanted: string): boolean {
  const address = addressIn(text)
  const [base = '', bits = ''] = wanted.split('/')
  const network = addressIn(base)
  if (wanted.includes('/')) {
    if (address === null || network === null || !ipaddr.isValidCIDR(wanted)) return false
    return address.kind() === network.kind() && address.match(network, Number(bits))
  }
  const [first, last, ...others] = wanted.split('-').map((end) => addressIn(end.trim()))
  if (!address || !first || !last || others.length > 0) return false
  if (address.kind() !== first.kind() || address.kind() !== last.kind()) return false
  return bytes(first) <= bytes(address) && bytes(address) <= bytes(last)
}

/** Reads an address; null where a text is none. */
export function addressIn(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (!text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text)) return null
  return ipaddr.isValid(text) ? ipaddr.process(text) : null
}

/** The bytes of an address in hexadecimal digits. */
export function bytes(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  return address
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
