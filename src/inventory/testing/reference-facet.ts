import { readablePart, type Row, type Server } from '~/api/server'

import type { FieldRef, FieldTerm, Query, Term, Value } from '../refine/query'
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
  sample('project', ({ source }) => [source.answer.project?.label], [
    'prod',
    'p-1',
    '"dev 2"',
    'p-3',
  ]),
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

/** The text of a value that a term of a field asks for or excludes, and whether case counts; null for any more. */
function saidBy(value: Value, term: Term, { name, key }: FieldRef): Said | null {
  if (term.kind !== 'field' || term.field.name !== name) return null
  const written = term.field.key === null ? null : low(term.field.key)
  if (written !== null && (key === null || written !== low(key))) return null
  const text = value.kind === 'glob' && !hasWildcard(value.glob) ? plainText(value) : null
  if (written !== null || key === null) {
    if (value.kind === 'exact') return { text: value.text, exact: true }
    return text === null ? null : { text: name === 'volumes' ? `${Number(text)}` : text }
  }
  const start = `${low(key)}=`
  return text !== null && low(text).startsWith(start) ? { text: text.slice(start.length) } : null
}

interface Said {
  readonly text: string
  readonly exact?: true
}

/**
 * What is left of a term where a value of a facet is to be chosen: nothing of what it asks for, and of what it
 * excludes all that is not one value.
 */
function leftOf(term: Term, field: FieldRef): readonly Term[] {
  if (term.kind !== 'field' || isPresence(term, field)) return term.kind === 'field' ? [] : [term]
  const others = term.values.filter((value) => saidBy(value, term, field) === null)
  if (term.negated) return others.length === 0 ? [] : [{ ...term, values: others }]
  const { name, key } = term.field
  const isAbout =
    name === field.name &&
    (key === null
      ? field.key === null || others.length === 0
      : field.key !== null && low(key) === low(field.key))
  return isAbout ? [] : [term]
}

/** Whether a term says that a value of a field is there, or is not. */
function isPresence({ field: { name, key }, values }: FieldTerm, field: FieldRef): boolean {
  const [value, ...more] = values
  if (more.length > 0) return false
  // A server with no volume has a number of volumes, but "has:volumes" leaves it out.
  if (field.name === 'volumes') {
    return (
      name === 'volumes' && value?.kind === 'compare' && `${value.operator}${value.text}` === '>=0'
    )
  }
  if (name !== 'has' || key !== null || value?.kind !== 'glob') return false
  return low(plainText(value)) === low(`${field.name}${field.key === null ? '' : `.${field.key}`}`)
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
  const others = terms.flatMap((term) => leftOf(term, field))
  const places = referenceRows({ terms: others }, rows, context)
  const read = (row: Row | undefined) => (row === undefined ? [] : valuesIn(row, sample))
  const namesOf = (row: Row | undefined) => read(row).map(low)
  const having = (value: string) =>
    [...rows.keys()].filter((place) => namesOf(rows[place]).includes(value))
  const every = new Set(rows.flatMap(namesOf))
  const spelled = new Set(rows.flatMap(read))
  const meaning = (asked: FieldRef, value: Value) =>
    referenceRows(
      { terms: [{ kind: 'field', negated: false, field: asked, values: [value] }] },
      rows,
      context,
    )

  /** What a text names, and the rows that have it. */
  function named({ text, exact }: Said) {
    const value: Value =
      exact === true
        ? { kind: 'exact', text }
        : { kind: 'glob', glob: text.replace(/[\\*?]/g, '\\$&') }
    const meant = meaning(field, value)
    const own = (exact === true ? spelled.has(text) : every.has(low(text))) ? [low(text)] : []
    const same = [...every].filter((one) => meant.length > 0 && having(one).join() === meant.join())
    const values = own.length > 0 ? own : same
    return values.length > 0
      ? values.map((one) => ({ name: valueName(one, true), there: having(one) }))
      : [{ name: valueName(text, false), there: meant }]
  }

  const said = terms.flatMap((term) =>
    term.kind !== 'field'
      ? []
      : term.values.flatMap((value) => {
          const one = saidBy(value, term, field)
          if (one === null || (!term.negated && leftOf(term, field).length > 0)) return []
          const { negated } = term
          return [
            { negated, names: named(one), excludes: negated ? meaning(term.field, value) : [] },
          ]
        }),
  )
  // A click on a value takes back what excludes it, and leaves what else is excluded.
  const isFound = (place: number, value: string | null) =>
    said.every(
      ({ names, excludes }) =>
        !excludes.includes(place) || names.some(({ name }) => name === value),
    )
  const count = (name: string, there: readonly number[]) =>
    there.filter((place) => places.includes(place) && isFound(place, name)).length

  const expected = new Map<string, string>()
  for (const value of every) {
    const found = count(valueName(value, true), having(value))
    if (found > 0) expected.set(valueName(value, true), `${found}`)
  }
  for (const negated of [true, false]) {
    for (const { name, there } of said.flatMap((one) =>
      one.negated === negated ? one.names : [],
    )) {
      expected.set(name, `${count(name, there)} ${negated ? 'excluded' : 'included'}`)
    }
  }
  const none = places.filter((place) => read(rows[place]).length === 0 && isFound(place, null))
  const bare = none.filter((place) => {
    const row = rows[place]
    const tags = row === undefined ? [] : (readablePart(row)?.tags ?? [])
    return tags.some(({ key }) => key.toLowerCase() === field.key?.toLowerCase())
  })
  const counted = places.filter((place) =>
    namesOf(rows[place]).some((value) => isFound(place, valueName(value, true))),
  )
  return {
    expected,
    without: none.length - bare.length,
    bare: bare.length,
    rows: counted.length + none.length,
  }
}

/** The values of a row. An empty text is none, but for a tag, which may have an empty value. */
function valuesIn(row: Row, { valuesOf, field }: FacetSample): readonly string[] {
  // What project a row is of does not depend on whether the row can be read.
  if (field.name === 'project')
    return row.source.answer.project ? [row.source.answer.project.label] : []
  const server = readablePart(row)
  const unread = row.kind === 'unreadable' && field.name === 'is' ? ['unreadable'] : []
  const values = [...unread, ...(server === null ? [] : valuesOf(server))]
  return values.flatMap((one) => one ?? []).filter((one) => field.key !== null || one !== '')
}

/** Whether a row has a value of a facet. */
export function hasValue(rows: readonly Row[], value: string, sample: FacetSample): boolean {
  return rows.some((row) => valuesIn(row, sample).includes(value))
}
