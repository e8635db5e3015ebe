import { readablePart, type Row, type Server } from '~/api/server'

import { addressIn, bytes } from '../../refine/testing/reference-values'

/**
 * The order of rows by each column, written a second time by comparing two rows, to hold the real sort against. It
 * shares nothing with it but the library that reads addresses.
 */
export function compareRows(one: Row, other: Row, column: string, descending: boolean): number {
  const [value, otherValue] = [valueOf(one, column), valueOf(other, column)]
  if (value === null || otherValue === null) {
    return Number(value === null) - Number(otherValue === null)
  }
  const order = addressColumns.has(column) ? compareAddresses : compareValues
  return order(value, otherValue) * (descending ? -1 : 1)
}

const addressColumns = new Set(['addresses', 'fixed', 'floating'])

type Value = string | number | null

function valueOf(row: Row, column: string): Value {
  if (column === 'id') return row.id
  if (column === 'project') return row.source.answer.project?.label ?? null
  if (column === 'region') return row.source.answer.project?.region ?? null
  const server = readablePart(row)
  if (server === null) return null
  const value = column.includes(':') ? pairValue(server, column) : read(server, column)
  return value === '' || value === undefined ? null : value
}

function pairValue({ tags, metadata }: Server, column: string): string {
  const [kind, key = ''] = column.split(':')
  const pairs = kind === 'tag' ? tags.map((tag) => [tag.key, tag.value]) : Object.entries(metadata)
  return pairs
    .filter(([name, value]) => name?.toLowerCase() === key && typeof value === 'string')
    .map(([, value]) => value)
    .join(' ')
}

/** An empty address is none. */
function firstOf({ addresses }: Server, wanted: string): string | undefined {
  return addresses.find(({ type, address }) => type === wanted && address !== '')?.address
}

function read(server: Server, column: string): Value | undefined {
  const { flavor, image, fault, billing } = server
  const powers = { 0: 'no state', 1: 'running', 3: 'paused', 4: 'shut down', 9: 'code 9' }
  const power = Object.entries(powers).find(([code]) => code === String(server.powerState))
  const [size, ram] = [flavor?.vcpus ?? null, flavor?.ramMib ?? null]
  const host = !['UP', '', null].includes(server.hostStatus)
  const marks = [
    fault !== null,
    host,
    server.frozen,
    server.locked === true,
    server.orderLock !== null,
  ]
  const table: Readonly<Record<string, () => Value | undefined>> = {
    name: () => server.name,
    status: () => server.status,
    power: () => power?.[1],
    task: () => server.taskState,
    // What stands out most comes first.
    marks: () => -marks.reduce((sum, mark) => sum * 2 + Number(mark), 0),
    addresses: () =>
      [...server.addresses].sort(
        (one, other) => Number(one.type === 'floating') - Number(other.type === 'floating'),
      )[0]?.address ?? null,
    fixed: () => firstOf(server, 'fixed'),
    floating: () => firstOf(server, 'floating'),
    flavor: () => (size === null ? null : size * 1e9 + (ram ?? 0)),
    image: () => image.name ?? image.osVersion ?? image.osType ?? image.id,
    zone: () => server.availabilityZone,
    volumes: () => server.volumes?.length,
    tags: () =>
      server.tags
        .filter(({ key }) => !/^(_sys_|__)/.test(key))
        .map(({ key, value }) => (value === null ? key : `${key}=${value}`))
        .join(' '),
    billing: () => billing && `${billing.mode} ${billing.code}`,
    created: () => server.created,
    updated: () => server.updated,
    launched: () => server.launched,
    terminate: () => server.autoTerminate,
    purge: () => null,
    description: () => server.description,
    os: () => image.osType,
    'os-version': () => image.osVersion,
    mac: () => filled(server.addresses.map(({ mac }) => mac)),
    vcpus: () => size,
    ram: () => ram,
    fault: () =>
      fault &&
      (fault.message ||
        fault.details ||
        (fault.code === null ? 'no message' : `code ${fault.code}`)),
    vpc: () => server.vpcId,
    sg: () => filled(server.securityGroups.map(({ name, id }) => name ?? id)),
    ep: () => server.enterpriseProjectId,
    key: () => server.keyName,
    'vm-state': () => server.vmState,
    'host-status': () => server.hostStatus,
  }
  const found = table[column]
  if (found === undefined) throw new Error(`The reference does not know ${column}.`)
  return found()
}

function filled(texts: readonly (string | null)[]): string {
  return texts.filter(Boolean).join(' ')
}

function compareValues(one: string | number, other: string | number): number {
  return typeof one === 'number' || typeof other === 'number'
    ? Math.sign(Number(one) - Number(other))
    : compareTexts(one, other)
}

/** Piece by piece: a run of digits is one number, anything else a single character. */
function compareTexts(one: string, other: string): number {
  const pieces = (text: string) => text.toLowerCase().match(/\d+|[^\d]/g) ?? []
  const [left, right] = [pieces(one), pieces(other)]
  for (const [at, piece] of left.entries()) {
    const opposite = right[at]
    if (opposite === undefined) return 1
    const numbers = /^\d/.test(piece) && /^\d/.test(opposite)
    if (numbers && Number(piece) !== Number(opposite)) return Number(piece) - Number(opposite)
    if (!numbers && piece !== opposite) return piece < opposite ? -1 : 1
  }
  return left.length - right.length
}

/** IPv4, then IPv6, then what is no address. */
function compareAddresses(one: string | number, other: string | number): number {
  const [left, right] = [addressIn(String(one)), addressIn(String(other))]
  if (left === null || right === null) {
    return left === right ? compareValues(one, other) : left === null ? 1 : -1
  }
  if (left.kind() !== right.kind()) return left.kind() === 'ipv4' ? -1 : 1
  return bytes(left) === bytes(right) ? 0 : bytes(left) < bytes(right) ? -1 : 1
}
