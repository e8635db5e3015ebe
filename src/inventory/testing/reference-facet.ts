import { readablePart, type Row, type Server } from '~/api/server'

import type { FieldRef, Query, Term, Value } from '../refine/query'
import { type ReferenceContext, referenceRows } from '../refine/testing/reference'
import { hasWildcard, low, plainText } from '../refine/testing/reference-values'

/** A facet to be counted a second time. */
export interface FacetSample {
  readonly field: FieldRef
  /** The values of a server, read a second time. */
  readonly valuesOf: (server: Server) => readonly (string | null | undefined)[]
  /** What a person, a facet or a cell may write about it. */
  readonly terms: readonly string[]
}

function sample(
  name: FieldRef['name'],
  valuesOf: FacetSample['valuesOf'],
  values: readonly string[],
): FacetSample {
  const terms = [...values.map((value) => `${name}:${value}`), `${name}:${values.join(',')}`]
  return { field: { name, key: null }, valuesOf, terms: [...terms, `has:${name}`] }
}

const powers = new Map([
  [0, 'no state'],
  [1, 'running'],
  [3, 'paused'],
  [4, 'shut down'],
  [9, 'code 9'],
])

function valuesOfTag(wanted: string) {
  return ({ tags }: Server) =>
    tags.flatMap(({ key, value }) => (key.toLowerCase() === wanted ? [value] : []))
}

/** Every facet of the panel, and some of keys. */
export const facetSamples: readonly FacetSample[] = [
  sample('status', ({ status }) => [status], ['ACTIVE', 'error', '=SHUTOFF', 'gone']),
  sample('az', (server) => [server.availabilityZone], ['cn-north-4a', '*4b']),
  sample('flavor', ({ flavor }) => [flavor?.name ?? flavor?.id], ['c7', 'c7.large.2', 's6']),
  sample('sg', ({ securityGroups }) => securityGroups.map(({ name, id }) => name ?? id), [
    'sg-1',
    'default',
    'web',
  ]),
  sample('power', ({ powerState }) => [powerState === null ? null : powers.get(powerState)], [
    '4',
    '"shut down"',
    'running',
    '9',
    '7',
  ]),
  sample('os', ({ image }) => [image.osType], ['linux', 'Windows', '42', 'web-01', '""']),
  sample(
    'billing',
    ({ billing }) => [billing?.mode === 'unknown' ? `code ${billing.code}` : billing?.mode],
    ['spot', '2', '7', '"code 7"'],
  ),
  sample('vpc', ({ vpcId }) => [vpcId], ['vpc-1', 'VPC-1', 'vpc-2']),
  sample('ep', (server) => [server.enterpriseProjectId], ['0', 'default', 'DEFAULT', 'ep-1']),
  sample('host-status', ({ hostStatus }) => [hostStatus], ['up', 'DOWN']),
  sample(
    'is',
    ({ status, powerState, ...server }) => [
      server.fault === null ? null : 'fault',
      server.frozen ? 'frozen' : null,
      server.locked === true ? 'locked' : null,
      server.orderLock === null ? null : 'order-locked',
      (status === 'ACTIVE' && [3, 4].includes(powerState ?? 0)) ||
      (status === 'SHUTOFF' && [1, 3].includes(powerState ?? 0))
        ? 'mismatch'
        : null,
      ['', 'UP', null].includes(server.hostStatus) ? null : 'host-down',
    ],
    ['frozen', 'locked', 'unreadable'],
  ),
  {
    ...sample('volumes', ({ volumes }) => [volumes === null ? null : String(volumes.length)], [
      '0',
      '2',
      '>1',
    ]),
    terms: ['volumes:0', 'volumes:2.0', 'volumes:>1', 'volumes:>=0', 'has:volumes'],
  },
  {
    field: { name: 'tag', key: 'env' },
    valuesOf: valuesOfTag('env'),
    terms: [
      'tag.env:prod',
      'tag.ENV:PROD,dev',
      'tag:env=prod',
      'tag:ENV=dev,env=gone',
      'tag:env=prod,owner=x',
      'tag:env=*',
      'tag:=env',
      'tag:env',
      'tag.env:=prod',
      'has:tag.Env',
    ],
  },
  {
    field: { name: 'tag', key: 'Since' },
    valuesOf: valuesOfTag('since'),
    terms: ['tag.since:2026', 'tag.since:>2026', 'tag:since=2026-03', 'has:tag.since'],
  },
]

/** The texts that terms of a field ask for or exclude, and whether case counts; null for a term about more. */
function textsIn(term: Term, { name, key }: FieldRef): readonly Said[] | null {
  if (term.kind !== 'field' || term.field.name !== name) return null
  const written = term.field.key?.toLowerCase() ?? null
  if (written !== null && written !== key?.toLowerCase()) return null
  const said = term.values.map((value): Said | null => {
    const text = value.kind === 'glob' && !hasWildcard(value.glob) ? plainText(value) : null
    if (written !== null || key === null) {
      if (value.kind === 'exact') return { text: value.text, exact: true }
      return text === null ? null : { text: name === 'volumes' ? `${Number(text)}` : text }
    }
    const start = `${key.toLowerCase()}=`
    return text?.toLowerCase().startsWith(start) === true
      ? { text: text.slice(start.length) }
      : null
  })
  const known = said.filter((one) => one !== null)
  const isMixed = written === null && key !== null && known.length < said.length
  return isMixed && !term.negated ? null : known
}

interface Said {
  readonly text: string
  readonly exact?: true
}

/** Whether a term says nothing but what the facet of a field lets a person choose. */
function isOwn(term: Term, field: FieldRef): boolean {
  if (term.kind !== 'field') return false
  const [value] = term.values
  const asksFor = value?.kind === 'glob' ? plainText(value).toLowerCase() : ''
  const name = `${field.name}${field.key === null ? '' : `.${field.key.toLowerCase()}`}`
  // A server with no volume has a number of volumes, but "has:volumes" leaves it out.
  if (term.field.name === 'has') {
    return term.values.length === 1 && asksFor === name && name !== 'volumes'
  }
  const texts = textsIn(term, field)
  if (texts === null) return false
  return term.field.key !== null || field.key === null || texts.length === term.values.length
}

/** What is left of a term that excludes tags of several keys, one of them that of a facet. */
function leftOf(term: Term, { name, key }: FieldRef): readonly Term[] {
  if (term.kind !== 'field' || !term.negated || key === null) return [term]
  if (term.field.name !== name || term.field.key !== null) return [term]
  const values = term.values.filter(
    (value) => hasWildcard(textOf(value)) || !low(plainText(value)).startsWith(`${low(key)}=`),
  )
  return values.length === 0 ? [] : [{ ...term, values }]
}

function textOf(value: Value): string {
  return value.kind === 'glob' ? value.glob : ''
}

/** How `countNaively` names a value: whatever its case, and apart from what the query names that is none. */
export function valueName(value: string, isValue: boolean): string {
  return `${isValue ? '' : 'no value: '}${low(value)}`
}

/** Values with their counts and what a query says about them, as text; rows without a value. */
export function countNaively(
  rows: readonly Row[],
  { terms }: Query,
  sample: FacetSample,
  context: ReferenceContext,
) {
  const { field } = sample
  const others = terms.filter((term) => !isOwn(term, field)).flatMap((term) => leftOf(term, field))
  const places = referenceRows({ terms: others }, rows, context)
  const read = (row: Row | undefined) => (row === undefined ? [] : valuesIn(row, sample))
  const namesOf = (row: Row | undefined) => read(row).map(low)
  const having = (value: string) =>
    [...rows.keys()].filter((place) => namesOf(rows[place]).includes(value))
  const every = new Set(rows.flatMap(namesOf))
  const spelled = new Set(rows.flatMap(read))
  const expected = new Map<string, string>()
  for (const value of every) {
    const count = having(value).filter((place) => places.includes(place)).length
    if (count > 0) expected.set(value, `${count}`)
  }
  for (const negated of [true, false]) {
    const said = terms
      .filter((term) => term.kind === 'field' && term.negated === negated)
      .flatMap((term) => textsIn(term, field) ?? [])
    for (const { text, exact } of said) {
      const value: Value =
        exact === true
          ? { kind: 'exact', text }
          : { kind: 'glob', glob: text.replace(/[\\*?]/g, '\\$&') }
      const meant = referenceRows(
        { terms: [{ kind: 'field', negated: false, field, values: [value] }] },
        rows,
        context,
      )
      const own = (exact === true ? spelled.has(text) : every.has(low(text))) ? [low(text)] : []
      const same = [...every].filter(
        (one) => meant.length > 0 && having(one).join() === meant.join(),
      )
      const named = own.length > 0 ? own : same
      for (const one of named.length > 0 ? named : [text]) {
        const there = named.length > 0 ? having(one) : meant
        const count = there.filter((place) => places.includes(place)).length
        expected.set(
          valueName(one, named.length > 0),
          `${count} ${negated ? 'excluded' : 'included'}`,
        )
      }
    }
  }
  const none = places.filter((place) => read(rows[place]).length === 0)
  const bare = none.filter((place) => {
    const row = rows[place]
    const tags = row === undefined ? [] : (readablePart(row)?.tags ?? [])
    return tags.some(({ key }) => key.toLowerCase() === field.key?.toLowerCase())
  })
  return { expected, without: none.length - bare.length, bare: bare.length, rows: places.length }
}

/** The values of a row. An empty text is none, but for a tag, which may have an empty value. */
function valuesIn(row: Row, { valuesOf, field }: FacetSample): readonly string[] {
  if (row.kind === 'unreadable' && field.name === 'is') return ['unreadable']
  const server = readablePart(row)
  const values = server === null ? [] : valuesOf(server)
  return values.flatMap((one) => one ?? []).filter((one) => field.key !== null || one !== '')
}

/** Whether a row has a value of a facet. */
export function hasValue(rows: readonly Row[], value: string, sample: FacetSample): boolean {
  return rows.some((row) => valuesIn(row, sample).includes(value))
}
