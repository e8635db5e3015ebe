import type { Row } from '~/api/server'
import { recycleBinLimit } from '~/api/recycle-bin-parameters'

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
}

/** As many rows of a list stand at once. */
const most = 5

/** Text that is a part of an IPv4 address, and can hardly be one of a name. */
const looksLikeAddress = /^(\d{1,3}\.){1,3}\d{0,3}$/

/** What a text most likely asks for. */
export function questionOf(text: string): Question {
  const wanted = text.trim()
  const by = looksLikeAddress.test(wanted) ? 'ip' : wanted.includes('=') ? 'tags' : 'name'
  return { by, text: wanted }
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
 * Asks one project for its servers: one request, for no more rows than are shown.
 * @throws {ApiError}, or the signal's reason when it is given up.
 */
export async function findServers(
  projectId: string,
  question: Question,
  signal: AbortSignal,
): Promise<Found> {
  const { rows, count } = await serversPage(
    projectId,
    { ...filterOf(question), limit: most },
    { offset: 1 },
    signal,
  )
  return { rows, count: count ?? rows.length, atLeast: count === null && rows.length === most }
}

/**
 * Asks for what the recycle bin of a project holds of it, in one request; its answers have no count.
 * @throws {ApiError}, or the signal's reason when it is given up.
 */
export async function findBinned(
  projectId: string,
  question: Question,
  signal: AbortSignal,
): Promise<Found> {
  const { rows } = await recycleBinPage(projectId, filterOf(question), null, signal)
  const { length } = rows
  return { rows: rows.slice(0, most), count: length, atLeast: length >= recycleBinLimit }
}
