import type { Row } from '~/api/server'

import { collectRawPaths } from '../refine/raw-path'
import type { RawColumn } from './messages'
import { ask, nextId } from './page-client'
import { rowsIn } from './rows-in'

/**
 * A row as the API sent it, less what was withheld; undefined when its answer does not hold it any more.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export async function rawRow(row: Row, signal: AbortSignal): Promise<unknown> {
  const { id: rowId, source } = row
  const place = { index: source.index, rowId }
  const answer = await ask(
    { kind: 'raw', id: nextId(), url: source.answer.url, row: place },
    signal,
  )
  if (answer.kind !== 'raw') throw new Error(`The worker answered ${answer.kind} instead of a row.`)
  return answer.raw
}

/**
 * The body that `url` answered, as the API sent it, less what was withheld; fetched again when it is not kept any more.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export async function pageBody(url: string, signal: AbortSignal): Promise<Blob> {
  const answer = await ask({ kind: 'body', id: nextId(), url }, signal)
  if (answer.kind !== 'body') {
    throw new Error(`The worker answered ${answer.kind} instead of a body.`)
  }
  return answer.body
}

/**
 * The paths of the API at which rows of the pages that `urls` answered have a text, in the order in which they come.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export async function rawPaths(
  urls: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const paths = new Set<string>()
  for (const url of urls) {
    for (const row of await rowsIn(await pageBody(url, signal))) collectRawPaths(row, paths)
  }
  return [...paths]
}

/**
 * The texts at a path of the API for every row of the pages that `urls` answered.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export async function rawColumn(
  path: string,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<RawColumn> {
  const answer = await ask({ kind: 'column', id: nextId(), path, urls }, signal)
  if (answer.kind !== 'column') {
    throw new Error(`The worker answered ${answer.kind} instead of a column.`)
  }
  return answer.column
}
