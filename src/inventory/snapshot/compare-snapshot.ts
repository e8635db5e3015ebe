import { hasOwnId, readablePart, type Row, type Server } from '~/api/server'

import type { Changes } from '../change'
import { changesSince } from '../changes-since'
import { isComplete, type Loaded, nothingLoaded } from '../loaded'
import { type Origin, originOfList } from '../origin'
import { pauseBetweenRows } from '../pause-between-rows'
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

const noOrigin: Origin = { project: '', apiFilters: {} }

/** Why a list cannot be compared with a snapshot; null where it can. `name` is what the list is called in a file. */
export function mismatchOf(
  { facts }: Pick<Snapshot, 'facts'>,
  loaded: Loaded,
  name: string,
): Mismatch | null {
  const { project, apiFilters } = originOfList(loaded) ?? noOrigin
  if (idsIn(facts.project) !== idsIn(project)) return 'project'
  if (facts.list !== name) return 'list'
  if (fieldsOf(facts.apiFilters) !== fieldsOf(apiFilters)) return 'fields'
  return facts.loadedAt > (loaded.updatedAt ?? Number.POSITIVE_INFINITY) ? 'newer' : null
}

/** The projects of a list; in which order they are configured says nothing. */
function idsIn(project: string): string {
  return project.split(',').toSorted().join(',')
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
  const filters = filtersOf(snapshot, loaded)
  const { rows, distinct, bare } = await asFarAsKnown(snapshot, loaded.rows, signal)
  const newUntold = reasonsOfFile(snapshot, distinct, filters)
  const goneUntold = reasonsOfList(loaded, filters)
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
 * server of which the file has but the ID. `distinct` counts them once each: whoever puts files together may have some
 * twice.
 */
async function asFarAsKnown(
  { rows, bareIds }: Snapshot,
  now: readonly Row[],
  signal: AbortSignal,
): Promise<{ rows: readonly Row[]; distinct: number; bare: number }> {
  const pause = pauseBetweenRows(signal)
  const known = new Map<string, Row>()
  for (const [at, row] of now.entries()) {
    await pause(at)
    known.set(row.id, row)
  }
  const isBare = new Set(bareIds)
  const ids = new Set<string>()
  const completed: Row[] = []
  let bare = 0
  for (const [at, row] of rows.entries()) {
    await pause(at)
    ids.add(row.id)
    const today = known.get(row.id)
    if (today === undefined) {
      completed.push(row)
    } else if (isBare.has(row.id)) {
      completed.push(today)
      bare += 1
    } else {
      completed.push(withUserDataOf(today, row))
    }
  }
  return { rows: completed, distinct: ids.size, bare }
}

function withUserDataOf(today: Row, row: Row): Row {
  const userData = readablePart(today)?.userData ?? null
  const replaced = (server: Server) =>
    server.userData === userData ? server : { ...server, userData }
  if (row.kind === 'server') return replaced(row)
  return row.readable === null ? row : { ...row, readable: replaced(row.readable) }
}

/** Which sides have API filters that the other one has not. */
interface OwnFilters {
  readonly file: boolean
  readonly list: boolean
}

function filtersOf({ facts }: Snapshot, loaded: Loaded): OwnFilters {
  const file = narrowing(facts.apiFilters)
  const list = narrowing((originOfList(loaded) ?? noOrigin).apiFilters)
  const same = JSON.stringify(file) === JSON.stringify(list)
  return { file: !same && file.length > 0, list: !same && list.length > 0 }
}

function reasonsOfFile(
  { facts, rows }: Snapshot,
  distinct: number,
  filters: OwnFilters,
): readonly FileReason[] {
  const reasons: FileReason[] = []
  if (distinct < facts.loadedRows) reasons.push('part')
  if (!facts.complete) reasons.push('incomplete')
  if (filters.file) reasons.push('filters')
  if (!rows.every(hasOwnId)) reasons.push('nameless')
  return reasons
}

function reasonsOfList(loaded: Loaded, filters: OwnFilters): readonly ListReason[] {
  const reasons: ListReason[] = []
  if (!isComplete(loaded)) reasons.push('incomplete')
  if (filters.list) reasons.push('filters')
  if (!loaded.rows.every(hasOwnId)) reasons.push('nameless')
  return reasons
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
