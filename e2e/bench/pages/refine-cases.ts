import type { Row, Server } from '~/api/server'
import { parseIpv4 } from '~/inventory/ip-address'

import { searchWords } from './search-words'

const day = 86_400_000

/** Queries of the refine language, each with a plain reading of what it asks for. */
export const queryTests: ReadonlyMap<string, (server: Server) => boolean> = new Map([
  [
    'status:ACTIVE,SHUTOFF',
    (server: Server) => server.status === 'ACTIVE' || server.status === 'SHUTOFF',
  ],
  [
    '-tag:env=dev',
    (server: Server) =>
      !server.tags.some((tag) => tag.key.toLowerCase() === 'env' && isDev(tag.value)),
  ],
  ['ip:10.20.0.0/20', (server: Server) => server.addresses.some(inNetwork)],
  ['updated:>30d', (server: Server) => isOlder(server.updated)],
  [
    'status:ACTIVE -tag:env=dev vcpus:>=8 web',
    (server: Server) =>
      server.status === 'ACTIVE' &&
      (server.flavor?.vcpus ?? 0) >= 8 &&
      !server.tags.some((tag) => tag.key.toLowerCase() === 'env' && isDev(tag.value)) &&
      searchWords(server).includes('web'),
  ],
])

/** Plain words that are typed key by key; each key changes the rows. */
export const typedWords = ['web-', '192.', 'prod'] as const

/** What a query asks for, read without any index. A text without a colon is one plain word. */
export function naiveTest(query: string): (row: Row) => boolean {
  if (query === '') return () => true
  const test = queryTests.get(query)
  if (test !== undefined) return (row) => row.kind === 'server' && test(row)
  if (query.includes(':')) throw new Error(`No reading of ${query} is known.`)
  const word = query.toLowerCase()
  return (row) => searchWords(row).includes(word)
}

function isDev(value: string | null): boolean {
  return value?.toLowerCase() === 'dev'
}

const firstAddress = parseIpv4('10.20.0.0') ?? 0

function inNetwork({ address }: { address: string }): boolean {
  const number = parseIpv4(address)
  return number !== null && number >= firstAddress && number < firstAddress + 2 ** 12
}

function isOlder(time: number | null): boolean {
  return time !== null && Date.now() - time > 30 * day
}
