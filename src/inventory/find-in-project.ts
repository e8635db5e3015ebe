import type { Row } from '~/api/server'
import { recycleBinLimit } from '~/api/recycle-bin-parameters'

import { recycleBinPage, serversPage } from './worker/page-client'

/** What is asked of every project: servers by a part of their name, or by a part of a private IPv4 address. */
export interface Question {
  readonly by: 'name' | 'ip'
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
  return { by: looksLikeAddress.test(wanted) ? 'ip' : 'name', text: wanted }
}

/**
 * Asks one project for its servers: one request, for no more rows than are shown.
 * @throws {ApiError}, or the signal's reason when it is given up.
 */
export async function findServers(
  projectId: string,
  { by, text }: Question,
  signal: AbortSignal,
): Promise<Found> {
  const { rows, count } = await serversPage(
    projectId,
    { [by]: text, limit: most },
    { offset: 1 },
    signal,
  )
  return { rows, count: count ?? rows.length, atLeast: count === null && rows.length === most }
}

/**
 * Asks for what the recycle bin of a project holds by that name, in one request; its answers have no count.
 * @throws {ApiError}, or the signal's reason when it is given up.
 */
export async function findBinned(
  projectId: string,
  name: string,
  signal: AbortSignal,
): Promise<Found> {
  const { rows } = await recycleBinPage(projectId, { name }, null, signal)
  const { length } = rows
  return { rows: rows.slice(0, most), count: length, atLeast: length >= recycleBinLimit }
}
