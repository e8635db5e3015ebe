import { hasOwnId, type Row } from '~/api/server'

import type { Change, Changes } from './change'
import {
  goesOn,
  isComplete,
  isPaused,
  isReadToEnd,
  type Loaded,
  type LoadedProject,
  type LoadEnd,
  nothingLoaded,
} from './loaded'

/**
 * Puts the lists of several projects together into one, which is complete when all of them are and fails where one
 * does. Rows that arrive come behind those that are there already (`before`), whatever their project, so that none
 * moves while lists grow; one that is another list puts all in the order of the projects again. What has not changed
 * since `before` is the same object. The list of one project is that list.
 */
export function mergeProjects(projects: readonly LoadedProject[], before: Loaded | null): Loaded {
  const [only] = projects
  if (only !== undefined && projects.length === 1) return only.loaded
  if (before !== null && isMadeOf(before, projects)) return before
  const lists = projects.map(({ loaded }) => loaded)
  const pages = lists.flatMap((list) => [...list.pages.values()])
  const times = lists.flatMap(({ updatedAt }) => updatedAt ?? [])
  return {
    ...nothingLoaded(Number.POSITIVE_INFINITY),
    projects,
    pages: new Map(pages.map((page, at) => [at + 1, page])),
    rows: mergeRows(projects, before),
    repeated: sum(lists, ({ repeated }) => repeated),
    count: lists.every(isCounted) ? sum(lists, ({ count }) => count ?? 0) : null,
    end: endOf(lists),
    failures: lists.flatMap(({ failures }) => failures),
    waiting: lists.find(({ waiting }) => waiting !== null)?.waiting ?? null,
    stopped: lists.some(({ stopped }) => stopped),
    updatedAt: times.length === 0 ? null : Math.min(...times),
    reloaded: reloadedOf(lists),
    changes: mergeChanges(lists, before),
    byItself: lists
      .filter((list, at) => list !== before?.projects[at]?.loaded)
      .every(({ byItself }) => byItself),
  }
}

/** Merges lists again and again, each time with what the last time made of them. */
export function projectsMerger(): (projects: readonly LoadedProject[]) => Loaded {
  let last: Loaded | null = null
  return (projects) => {
    last = mergeProjects(projects, last)
    return last
  }
}

function isMadeOf(before: Loaded, projects: readonly LoadedProject[]): boolean {
  return (
    before.projects.length === projects.length &&
    before.projects.every(({ project, loaded }, at) => {
      const other = projects[at]
      return project === other?.project && loaded === other.loaded
    })
  )
}

function sum(lists: readonly Loaded[], amount: (list: Loaded) => number): number {
  return lists.reduce((total, list) => total + amount(list), 0)
}

/** A list with more rows than its API counts has no total that could be added up. */
function isCounted({ count, rows }: Loaded): boolean {
  return count !== null && count >= rows.length
}

/** A reload is what those that load anew have in common; while one loads for the first time, it is none. */
function reloadedOf(lists: readonly Loaded[]): number | null {
  const anew = lists.some(({ reloaded }) => reloaded !== null)
  const first = lists.some((list) => goesOn(list) && !list.stopped && !isPaused(list))
  return anew && !first ? sum(lists, ({ reloaded, rows }) => reloaded ?? rows.length) : null
}

/** All have ended, or nobody knows what still comes; what is worst about an end holds for all. */
function endOf(lists: readonly Loaded[]): LoadEnd | null {
  const ends = lists.map(({ end }) => end)
  if (ends.length === 0 || ends.includes(null)) return null
  const worst =
    lists.find((list) => !isReadToEnd(list)) ?? lists.find((list) => !isComplete(list)) ?? lists[0]
  return worst?.end ?? null
}

function mergeRows(projects: readonly LoadedProject[], before: Loaded | null): readonly Row[] {
  const known = before?.projects ?? []
  const grows =
    known.length === projects.length &&
    projects.every(({ project, loaded }, at) => {
      const other = known[at]
      return other?.project.id === project.id && goesOnFrom(loaded, other.loaded)
    })
  const shown = grows ? renewed(before?.rows ?? [], projects, known) : []
  const come = projects.flatMap(({ loaded: { rows } }, at) => {
    const there = grows ? (known[at]?.loaded.rows.length ?? 0) : 0
    return rows.slice(there).map((row) => nameApart(row))
  })
  return come.length === 0 && grows ? shown : shown.concat(come)
}

/** Whether a list goes on from another one: its servers stand where they stood, and others at most behind them. */
function goesOnFrom({ pages, rows }: Loaded, before: Loaded): boolean {
  if (rows === before.rows) return true
  const sameLoad = before.rows.length === 0 || pages.get(1) === before.pages.get(1)
  return (
    sameLoad &&
    rows.length >= before.rows.length &&
    before.rows.every(({ id }, at) => id === rows[at]?.id)
  )
}

/** A server that the API sent once more is there by its newer answer, in its old place. */
function renewed(
  rows: readonly Row[],
  projects: readonly LoadedProject[],
  known: readonly LoadedProject[],
): readonly Row[] {
  const newer = new Map<Row, Row>()
  for (const [at, { loaded }] of known.entries()) {
    const now = projects[at]?.loaded.rows ?? []
    if (now === loaded.rows) continue
    for (const [place, row] of loaded.rows.entries()) {
      const other = now[place]
      if (other !== undefined && other !== row) newer.set(row, other)
    }
  }
  return newer.size === 0 ? rows : rows.map((row) => newer.get(row) ?? row)
}

/** A row without an ID is known by its place, which rows of two projects may share. */
function nameApart(row: Row): Row {
  if (hasOwnId(row)) return row
  const id = `${row.id} of ${row.source.answer.project?.id ?? row.source.answer.url}`
  if (row.kind === 'server') return { ...row, id }
  return { ...row, id, readable: row.readable && { ...row.readable, id } }
}

/** What reloads have found of all projects: not everything, where one was not reloaded. */
function mergeChanges(lists: readonly Loaded[], before: Loaded | null): Changes | null {
  const same =
    before?.projects.length === lists.length &&
    before.projects.every(({ loaded }, at) => loaded.changes === lists[at]?.changes)
  if (same) return before.changes
  const all = lists.flatMap(({ changes }) => changes ?? [])
  if (all.length === 0) return null
  return {
    since: Math.min(...all.map(({ since }) => since)),
    whole: all.length === lists.length && all.every(({ whole }) => whole),
    byId: new Map<string, Change>(all.flatMap((changes) => Array.from(changes.byId))),
  }
}
