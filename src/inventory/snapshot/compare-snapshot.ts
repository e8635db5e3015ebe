import { readablePart, type Row, type Server } from '~/api/server'
import { timeSlices } from '~/lib/time-slices'

import type { Changes } from '../change'
import { changesSince } from '../changes-since'
import { isComplete, type Loaded, nothingLoaded } from '../loaded'
import { type Origin, originOfList } from '../origin'
import type { Snapshot, SnapshotFacts } from './snapshot'

/** Why a snapshot and a list have nothing to do with each other. */
export type Mismatch = 'project' | 'list' | 'fields'

/** Why it cannot be told which servers came, or which are gone. */
export type Doubt =
  | 'file-is-part'
  | 'file-not-complete'
  | 'file-has-filters'
  | 'file-has-empty-rows'
  | 'list-not-complete'
  | 'list-has-filters'

/** What has become of the servers of a snapshot. */
export interface SnapshotComparison {
  readonly changes: Changes
  readonly doubts: readonly Doubt[]
}

/** The only parameter by which the API sends less of each server. */
const fieldsParameter = 'expect-fields'

/** Milliseconds of work after which input is served, and rows between two looks at the clock. */
const slice = 8
const stretch = 100

/** Why a list cannot be compared with a snapshot; null where it can. `name` is what the list is called in a file. */
export function mismatchOf({ facts }: Snapshot, loaded: Loaded, name: string): Mismatch | null {
  const { project, apiFilters } = originOfList(loaded) ?? noOrigin
  if (facts.project !== project) return 'project'
  if (facts.list !== name) return 'list'
  const fields = (filters: Origin['apiFilters']) => JSON.stringify(filters[fieldsParameter])
  return fields(facts.apiFilters) === fields(apiFilters) ? null : 'fields'
}

const noOrigin: Origin = { project: '', apiFilters: {} }

/**
 * What is different in a list since a snapshot was made of it. Which servers came is told only where the snapshot must
 * hold all that there were, and which are gone only where the list must hold all that there are.
 * @throws the reason of the signal when it is given up.
 */
export async function compareSnapshot(
  { facts, rows }: Snapshot,
  loaded: Loaded,
  signal: AbortSignal,
): Promise<SnapshotComparison> {
  const doubts = [...doubtsOfFile(facts, loaded), ...doubtsOfList(facts, loaded)]
  const tells = (side: 'file' | 'list') => !doubts.some((doubt) => doubt.startsWith(side))
  const before: Loaded = {
    ...nothingLoaded(0),
    rows: await withUserDataOf(loaded.rows, rows, signal),
    updatedAt: facts.loadedAt,
    end: tells('file') ? 'complete' : null,
  }
  const after: Loaded = { ...loaded, end: tells('list') ? loaded.end : null }
  return { changes: await changesSince(before, after, signal), doubts }
}

/** No file holds user data: that of now counts as that of then, and is not compared. */
async function withUserDataOf(
  now: readonly Row[],
  then: readonly Row[],
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const turn = timeSlices(slice)
  const known = new Map<string, Server['userData']>()
  for (const row of now) known.set(row.id, readablePart(row)?.userData ?? null)
  const rows: Row[] = []
  for (const row of then) {
    if (rows.length % stretch === 0) {
      await turn()
      signal.throwIfAborted()
    }
    const userData = known.get(row.id) ?? null
    rows.push(userData === null ? row : withUserData(row, userData))
  }
  return rows
}

function withUserData(row: Row, userData: Server['userData']): Row {
  if (row.kind === 'server') return { ...row, userData }
  return { ...row, readable: row.readable && { ...row.readable, userData } }
}

function doubtsOfFile(facts: SnapshotFacts, loaded: Loaded): readonly Doubt[] {
  const { file, same } = filtersOf(facts, loaded)
  return [
    ...(facts.rows < facts.loadedRows ? (['file-is-part'] as const) : []),
    ...(facts.complete ? [] : (['file-not-complete'] as const)),
    ...(file && !same ? (['file-has-filters'] as const) : []),
    ...(facts.emptyRows > 0 ? (['file-has-empty-rows'] as const) : []),
  ]
}

function doubtsOfList(facts: SnapshotFacts, loaded: Loaded): readonly Doubt[] {
  const { list, same } = filtersOf(facts, loaded)
  return [
    ...(isComplete(loaded) ? [] : (['list-not-complete'] as const)),
    ...(list && !same ? (['list-has-filters'] as const) : []),
  ]
}

/** Whether each side is filtered by the API, and whether both are by the same. */
function filtersOf(facts: SnapshotFacts, loaded: Loaded) {
  const file = narrowing(facts.apiFilters)
  const list = narrowing((originOfList(loaded) ?? noOrigin).apiFilters)
  const same = JSON.stringify(file) === JSON.stringify(list)
  return { file: file.length > 0, list: list.length > 0, same }
}

/** The filters that leave servers out, by name: the order of parameters says nothing. */
function narrowing(
  filters: Origin['apiFilters'],
): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(filters)
    .filter(([name]) => name !== fieldsParameter)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}
