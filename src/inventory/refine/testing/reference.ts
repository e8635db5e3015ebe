import { readablePart, type Row, type Server } from '~/api/server'

import type { FieldRef, FieldTerm, Query, Term, Value } from '../query'
import {
  addressIn,
  compares,
  hasAddress,
  hasWildcard,
  isInRange,
  isWhole,
  loosely,
  low,
  patternOf,
  plainText,
  unbroken,
} from './reference-values'

/**
 * What queries mean, written a second time row by row and without care for speed, to hold the real evaluator against.
 * It shares nothing with it but the types of queries and the library that reads addresses.
 */
export interface ReferenceContext {
  readonly now: number
  /** Texts at a path of a row; null while a path is being read. */
  readonly raw: (path: string) => ((row: Row) => readonly string[]) | null
}

/** Places of the rows that fulfil a query. */
export function referenceRows(
  query: Query,
  rows: readonly Row[],
  context: ReferenceContext,
): readonly number[] {
  return rows.flatMap((row, index) =>
    query.terms.every((term) => fulfils(row, term, context)) ? [index] : [],
  )
}

function fulfils(row: Row, term: Term, context: ReferenceContext): boolean {
  if (term.kind === 'word') return hasWord(row, term.glob) !== term.negated
  if (term.kind === 'group') {
    const holds = term.branches.some((branch) => branch.every((one) => fulfils(row, one, context)))
    return holds !== term.negated
  }
  if (isPending(term, context)) return true
  return term.values.some((value) => hasValue(row, term.field, value, context)) !== term.negated
}

function isPending({ field, values }: FieldTerm, context: ReferenceContext): boolean {
  const asked = field.name === 'has' ? values.map(plainText) : [`${field.name}.${field.key}`]
  return asked.some((name) => name.startsWith('raw.') && context.raw(name.slice(4)) === null)
}

function hasWord(row: Row, glob: string): boolean {
  const pattern = patternOf(glob, false)
  const own = row.kind === 'unreadable' ? [row.id, row.reason] : [row.id]
  if (own.some((item) => pattern.test(low(item)))) return true
  const server = readablePart(row)
  if (server === null) return false
  const { flavor, image } = server
  const items = [
    server.name,
    flavor?.id,
    flavor?.name,
    image.id,
    image.name,
    image.osType,
    image.osVersion,
    ...server.addresses.flatMap(({ address, mac }) => [address, mac]),
    ...server.tags.map(({ key, value }) => (value === null ? key : `${key}=${value}`)),
  ]
  const word: Value = { kind: 'glob', glob }
  const range = hasWildcard(glob) ? '' : low(plainText(word))
  const isIpv6 = range.includes(':') && addressIn(range) !== null
  return (
    items.some((item) => item !== null && item !== undefined && pattern.test(low(item))) ||
    server.addresses.some(
      ({ address }) => isInRange(address, range) || (isIpv6 && hasAddress(address, word)),
    )
  )
}

function hasValue(row: Row, ref: FieldRef, value: Value, context: ReferenceContext): boolean {
  const { name, key } = ref
  const { now } = context
  if (name === 'terminate' || timeFields.has(name) || numberFields.has(name)) {
    const number = numberOf(row, name)
    const kind = name === 'ram' ? 'size' : numberFields.has(name) ? 'number' : 'time'
    return number !== null && compares(number, value, kind, now, name === 'terminate')
  }
  if (name === 'tag' || name === 'metadata') {
    return pairsOf(row, name).some((pair) =>
      key === null
        ? hasPair(pair, value)
        : low(pair.key) === low(key) && pair.value !== null && loosely(pair.value, value, now),
    )
  }
  if (name === 'raw') {
    return (context.raw(key ?? '')?.(row) ?? []).some((text) => loosely(text, value, now))
  }
  if (name === 'has') return isPresent(row, plainText(value), context)
  return textsOf(row, name).some((text) => {
    if (name === 'ip' || name === 'fixed' || name === 'floating') return hasAddress(text, value)
    if (value.kind !== 'glob') return isWhole(text, value)
    const strip = (one: string) => (name === 'mac' ? one.replace(/[:.\-\s]/g, '') : one)
    const glob = strip(value.glob)
    const whole = !partFields.has(name) || hasWildcard(glob)
    return patternOf(glob, whole).test(strip(low(text)))
  })
}

const timeFields = new Set<FieldRef['name']>([
  'created',
  'updated',
  'launched',
  'terminated',
  'binned',
])
const numberFields = new Set<FieldRef['name']>(['vcpus', 'volumes', 'ram'])
const partFields = new Set<FieldRef['name']>([
  'name',
  'id',
  'gpu',
  'image',
  'port',
  'volume',
  'fault',
  'description',
  'mac',
])

type Pair = { readonly key: string; readonly value: string | null }

function hasPair(pair: Pair, value: Value): boolean {
  const written = pair.value === null ? pair.key : `${pair.key}=${pair.value}`
  if (value.kind === 'exact') return unbroken(written) === value.text
  if (value.kind !== 'glob') return false
  const [key = '', ...rest] = value.glob.split('=')
  // A key that holds "=" itself cannot be told from a key and a value.
  const [ownKey = '', ...ownRest] = written.split('=')
  if (!patternOf(key, true).test(low(ownKey))) return false
  if (rest.length === 0) return true
  return ownRest.length > 0 && patternOf(rest.join('='), true).test(low(ownRest.join('=')))
}

function pairsOf(row: Row, name: 'tag' | 'metadata'): readonly Pair[] {
  const server = readablePart(row)
  if (server === null) return []
  if (name === 'tag') return server.tags
  const metadata: unknown = Reflect.get(server, 'metadata') ?? {}
  return Object.entries(Object(metadata)).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? value : null,
  }))
}

function isPresent(row: Row, name: string, context: ReferenceContext): boolean {
  const at = name.indexOf('.')
  const [field, key] = at === -1 ? [name, null] : [name.slice(0, at), name.slice(at + 1)]
  switch (field) {
    case 'tag':
    case 'metadata':
      return pairsOf(row, field).some((pair) =>
        key === null
          ? field === 'metadata' || !/^(_sys_|__)/.test(pair.key)
          : low(pair.key) === low(key),
      )
    case 'raw':
      return (context.raw(key ?? '')?.(row) ?? []).length > 0
    case 'volumes':
    case 'binned':
    case 'terminate': {
      const number = numberOf(row, field)
      return number !== null && number !== 0
    }
    case 'fault':
      return (readablePart(row)?.fault ?? null) !== null
    case 'ip':
    case 'mac':
    case 'description':
    case 'is':
    case 'flavor':
    case 'sg':
      return textsOf(row, field).length > 0
    default:
      throw new Error(`The reference does not know has:${name}.`)
  }
}

function numberOf(row: Row, name: string): number | null {
  const server = readablePart(row)
  if (server === null) return null
  switch (name) {
    case 'vcpus':
      return server.flavor?.vcpus ?? null
    case 'ram':
      return server.flavor?.ramMib ?? null
    case 'volumes':
      return server.volumes === null ? null : server.volumes.length
    case 'created':
      return server.created
    case 'updated':
      return server.updated
    case 'launched':
      return server.launched
    case 'terminated':
      return server.terminated
    case 'binned':
      return server.terminated ?? server.updated
    default:
      return server.autoTerminate
  }
}

function textsOf(row: Row, name: string): readonly string[] {
  if (name === 'id') return [row.id]
  const { project } = row.source.answer
  if (name === 'project') return project === undefined ? [] : [project.label, project.id]
  if (name === 'region') return project?.region ? [project.region] : []
  const server = readablePart(row)
  const unread = row.kind === 'unreadable' && name === 'is' ? ['unreadable'] : []
  return [...unread, ...(server === null ? [] : serverTexts(server, name))]
    .filter((text) => text !== null && text !== undefined && text !== '')
    .map(String)
}

function serverTexts(
  server: Server,
  name: string,
): readonly (string | number | null | undefined)[] {
  const { flavor, image, fault, billing, powerState, enterpriseProjectId } = server
  const powers: Record<number, string> = {
    0: 'no state',
    1: 'running',
    3: 'paused',
    4: 'shut down',
  }
  const power = powerState === null ? null : (powers[powerState] ?? `code ${powerState}`)
  const code = fault === null ? null : fault.code === null ? 'no message' : `code ${fault.code}`
  const addresses = (type: string | null) =>
    server.addresses.filter((one) => type === null || one.type === type).map((one) => one.address)
  const off = server.status === 'ACTIVE' && (powerState === 3 || powerState === 4)
  const on = server.status === 'SHUTOFF' && (powerState === 1 || powerState === 3)
  const table: Record<string, readonly (string | number | null | undefined)[]> = {
    name: [server.name],
    status: [server.status],
    power: [power, powerState],
    task: [server.taskState],
    'vm-state': [server.vmState],
    az: [server.availabilityZone],
    flavor: [flavor?.name, flavor?.id],
    gpu: [...(flavor?.gpus ?? []), ...(flavor?.accelerators ?? [])].map((one) => one.name ?? 'GPU'),
    image: [image.name ?? image.osVersion ?? image.osType, image.id],
    os: [image.osType, image.osVersion],
    'os-version': [image.osVersion],
    billing: [billing?.mode === 'unknown' ? `code ${billing.code}` : billing?.mode, billing?.code],
    ip: addresses(null),
    fixed: addresses('fixed'),
    floating: addresses('floating'),
    mac: server.addresses.map((one) => one.mac),
    port: server.addresses.map((one) => one.portId),
    vpc: [server.vpcId],
    sg: server.securityGroups.flatMap((group) => [group.name, group.id]),
    ep: [enterpriseProjectId, enterpriseProjectId === '0' ? 'default' : null],
    key: [server.keyName],
    'host-status': [server.hostStatus],
    volume: (server.volumes ?? []).flatMap((one) => [one.id, one.device]),
    fault: fault === null ? [] : [fault.message, fault.details, code],
    description: [server.description],
    is: [
      fault === null ? null : 'fault',
      server.frozen ? 'frozen' : null,
      server.locked === true ? 'locked' : null,
      server.orderLock === null ? null : 'order-locked',
      off || on ? 'mismatch' : null,
      server.hostStatus !== null && !['', 'UP'].includes(server.hostStatus) ? 'host-down' : null,
    ],
  }
  const texts = table[name]
  if (texts === undefined) throw new Error(`The reference does not know ${name}.`)
  return texts
}
