import type { Row } from '~/api/server'
import { hasOwnId } from '~/api/server'

import type { Change, Changes } from './change'
import { changedFields } from './changed-fields'
import { isComplete, type Loaded } from './loaded'
import { pauseBetweenRows } from './pause-between-rows'

/**
 * What is different since the changes of `before` began to count, now that it was loaded anew as `after`: a server that
 * is again what it was counts no more. Which servers came can be told only if all were there before, and which are gone
 * only if all are there now; a row without an id of its own is nobody's, and may be any of them.
 * @throws the reason of the signal when the load is given up.
 */
export async function changesSince(
  before: Loaded,
  after: Loaded,
  signal: AbortSignal,
): Promise<Changes> {
  const pause = pauseBetweenRows(signal)
  const {
    since,
    byId: known,
    whole,
  } = before.changes ?? {
    since: before.updatedAt ?? 0,
    byId: new Map<string, Change>(),
    whole: true,
  }
  const byId = new Map(known)
  const unseen = new Set(known.keys())
  const left = new Map<string, Row>()
  let wasWhole = isComplete(before)
  let isWhole = isComplete(after)

  function note(id: string, was: Row | null, is: Row | null): void {
    const first = known.get(id)
    const begun = first === undefined ? was : first.before
    if (isSame(begun, is)) byId.delete(id)
    else byId.set(id, { id, before: begun, after: is })
  }

  for (const [at, row] of before.rows.entries()) {
    await pause(at)
    if (hasOwnId(row)) left.set(row.id, row)
    else wasWhole = false
  }
  for (const [at, row] of after.rows.entries()) {
    await pause(at)
    if (!hasOwnId(row)) {
      isWhole = false
      continue
    }
    const was = left.get(row.id) ?? null
    left.delete(row.id)
    unseen.delete(row.id)
    const told = was !== null || known.has(row.id) || wasWhole
    if (told && (known.has(row.id) || !isSame(was, row))) note(row.id, was, row)
  }
  if (isWhole) {
    for (const row of left.values()) note(row.id, row, null)
    // One that changed or came may have been missing already from a list that was not read to its end.
    for (const id of unseen) note(id, null, null)
  }
  return { since, byId, whole: whole && wasWhole && isWhole }
}

function isSame(one: Row | null, other: Row | null): boolean {
  if (one === null || other === null) return one === other
  return changedFields(one, other).length === 0
}
