import type { Page } from '~/api/page'
import type { ProjectName } from '~/api/project'
import type { Row } from '~/api/server'
import { beginsIpv4 } from '~/api/servers-parameters'

import { recycleBinPage, serversPage } from './worker/page-client'

/** What is asked of every project: servers by a part of their name or of a private IPv4 address, or by a tag. */
export interface Question {
  readonly by: 'name' | 'ip' | 'tags'
  readonly text: string
}

/** What one list of a project holds of that. */
export interface Found {
  /** The first few, in the order of the API. */
  readonly rows: readonly Row[]
  /** How many there are, or how many there are at least. */
  readonly count: number
  readonly atLeast: boolean
  /** When the API said so, in milliseconds since 1970: the proxy may have kept its answer for some seconds. */
  readonly at: number
}

/** As many rows of a list stand at once. */
const most = 5

/** What a text most likely asks for. */
export function questionOf(text: string): Question {
  const wanted = text.trim()
  return { by: beginsIpv4(wanted) ? 'ip' : wanted.includes('=') ? 'tags' : 'name', text: wanted }
}

/** Whether recycle bins can be asked as well. */
export function asksRecycleBins({ by }: Question): boolean {
  return by !== 'ip'
}

/** The API filter that asks it, of both lists where both know it. */
export function filterOf({ by, text }: Question) {
  if (by === 'tags') return { tags: [text] }
  return by === 'ip' ? { ip: text } : { name: text }
}

/**
 * Asks one project for its servers: one request, for no more rows than are shown; `cache` is as for `fetch`.
 * @throws {ApiError}, or the signal's reason when it is given up.
 */
export async function findServers(
  project: ProjectName,
  question: Question,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<Found> {
  const filters = { ...filterOf(question), limit: most }
  const page = await serversPage(project, filters, { offset: 1 }, signal, cache)
  const { rows, count } = page
  // A count that is less than what came with it is no count; without one there may always be more.
  const counted = count !== null && count >= rows.length
  return found(page, counted ? count : rows.length, !counted && rows.length > 0)
}

/**
 * Asks for what the recycle bin of a project holds of it. Its answers have no count, and how many rows one holds at most
 * is not certain: where there are some, what comes after the last of them tells whether those are all. `cache` as above.
 * @throws {ApiError}, or the signal's reason when it is given up.
 */
export async function findBinned(
  project: ProjectName,
  question: Question,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<Found> {
  const filters = filterOf(question)
  const page = await recycleBinPage(project, filters, null, signal, cache)
  const { rows, marker } = page
  if (rows.length === 0) return found(page, 0, false)
  if (marker === null) return found(page, rows.length, true)
  const rest = await recycleBinPage(project, filters, marker, signal, cache)
  return found(page, rows.length, rest.rows.length > 0)
}

function found({ rows, age }: Page, count: number, atLeast: boolean): Found {
  return { rows: rows.slice(0, most), count, atLeast, at: Date.now() - age * 1000 }
}
