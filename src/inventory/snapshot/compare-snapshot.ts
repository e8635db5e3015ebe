import { hasOwnId, readablePart, type Row, type Server } from '~/api/server'
import { timeSlices } from '~/lib/time-slices'

import type { Changes } from '../change'
import { changesSince } from '../changes-since'
import { isComplete, type Loaded, nothingLoaded } from '../loaded'
import { type Origin, originOfList } from '../origin'
import type { Snapshot } from './snapshot'

/** Why a snapshot and a list cannot be compared. */
export type Mismatch = 'project' | 'list' | 'fields' | 'newer'

/** Why a list need not hold every server that there is. */
export type ListReason = 'incomplete' | 'filters' | 'nameless'

/** The same of a file. */
export type FileReason = 'part' | ListReason

/** What has become of the servers of a snapshot. */
export interface SnapshotComparison {
  readonly changes: Changes
  /** Why it cannot be told which servers are new; empty where it can. */
  readonly newUntold: readonly FileReason[]
  /** Why it cannot be told which servers are gone; empty where it can. */
  readonly goneUntold: readonly ListReason[]
  /** Servers that are there still, of which the file does not hold what they were. */
  readonly bare: number
}

/** The only parameter by which the API sends less of each server; a list of names. */
const fieldsParameter = 'expect-fields'

/** Milliseconds of work after which input is served, and rows between two looks at the clock. */
const slice = 8
const stretch = 100

const noOrigin: Origin = { project: '', apiFilters: {} }

/** Why a list cannot be compared with a snapshot; null where it can. `name` is what the list is called in a file. */
export function mismatchOf(
  { facts }: Pick<Snapshot, 'facts'>,
  loaded: Loaded,
  name: string,
): Mismatch | null {
  const { project, apiFilters } = originOfList(loaded) ?? noOrigin
  if (facts.project !== project) return 'project'
  if (facts.list !== name) return 'list'
  if (fieldsOf(facts.apiFilters) !== fieldsOf(apiFilters)) return 'fields'
  return facts.loadedAt > (loaded.updatedAt ?? Number.POSITIVE_INFINITY) ? 'newer' : null
}

/**
 * What is different in a list since a snapshot was made of it. Which servers came is told only where the snapshot must
 * hold all that there were, and which are gone only where the list must hold all that there are.
 * @throws the reason of the signal when it is given up.
 */
export async function compareSnapshot(
  snapshot: Snapshot,
  loaded: Loaded,
  signal: AbortSignal,
): Promise<SnapshotComparison> {
  const newUntold = reasonsOfFile(snapshot, loaded)
  const goneUntold = reasonsOfList(snapshot, loaded)
  const { rows, bare } = await asFarAsKnown(snapshot, loaded.rows, signal)
  const before: Loaded = {
    ...nothingLoaded(0),
    rows,
    updatedAt: snapshot.facts.loadedAt,
    end: newUntold.length === 0 ? 'complete' : null,
  }
  const after: Loaded = {
    ...loaded,
    changes: null,
    end: goneUntold.length === 0 ? 'complete' : null,
  }
  const changes = await changesSince(before, after, signal)
  return { changes, newUntold, goneUntold, bare }
}

/**
 * The rows of a snapshot with what no file holds as it is now, so that it is no difference: user data, and all of a
 * server of which the file has but the ID.
 */
async function asFarAsKnown(
  { rows, bareIds }: Snapshot,
  now: readonly Row[],
  signal: AbortSignal,
): Promise<{ rows: readonly Row[]; bare: number }> {
  const turn = timeSlices(slice)
  const known = new Map(now.map((row) => [row.id, row]))
  const isBare = new Set(bareIds)
  const completed: Row[] = []
  let bare = 0
  for (const row of rows) {
    if (completed.length % stretch === 0) {
      await turn()
      signal.throwIfAborted()
    }
    const today = known.get(row.id)
    if (today !== undefined && isBare.has(row.id)) bare += 1
    completed.push(
      today === undefined ? row : isBare.has(row.id) ? today : withUserDataOf(today, row),
    )
  }
  return { rows: completed, bare }
}

function withUserDataOf(today: Row, row: Row): Row {
  const userData = readablePart(today)?.userData ?? null
  const replaced = (server: Server) =>
    server.userData === userData ? server : { ...server, userData }
  if (row.kind === 'server') return replaced(row)
  return row.readable === null ? row : { ...row, readable: replaced(row.readable) }
}

function reasonsOfFile({ facts, rows }: Snapshot, loaded: Loaded): readonly FileReason[] {
  const { file, same } = filtersOf(facts, loaded)
  const reasons: FileReason[] = []
  // Whoever puts files together may have some rows twice.
  if (new Set(rows.map(({ id }) => id)).size < facts.loadedRows) reasons.push('part')
  if (!facts.complete) reasons.push('incomplete')
  if (file && !same) reasons.push('filters')
  if (!rows.every(hasOwnId)) reasons.push('nameless')
  return reasons
}

function reasonsOfList({ facts }: Snapshot, loaded: Loaded): readonly ListReason[] {
  const { list, same } = filtersOf(facts, loaded)
  const reasons: ListReason[] = []
  if (!isComplete(loaded)) reasons.push('incomplete')
  if (list && !same) reasons.push('filters')
  if (!loaded.rows.every(hasOwnId)) reasons.push('nameless')
  return reasons
}

/** Whether each side is filtered by the API, and whether both are by the same. */
function filtersOf(facts: Snapshot['facts'], loaded: Loaded) {
  const file = narrowing(facts.apiFilters)
  const list = narrowing((originOfList(loaded) ?? noOrigin).apiFilters)
  const same = JSON.stringify(file) === JSON.stringify(list)
  return { file: file.length > 0, list: list.length > 0, same }
}

/** The filters that leave servers out. The order of parameters says nothing, nor does that of one's values. */
function narrowing(filters: Origin['apiFilters']): readonly string[] {
  return Object.entries(filters)
    .filter(([name]) => name !== fieldsParameter)
    .flatMap(([name, values]) => values.map((value) => JSON.stringify([name, value])))
    .toSorted()
}

function fieldsOf(filters: Origin['apiFilters']): string {
  const names = (filters[fieldsParameter] ?? []).flatMap((value) => value.split(','))
  return names.toSorted().join(',')
}
