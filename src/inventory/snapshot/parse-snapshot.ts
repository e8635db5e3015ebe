import * as v from 'valibot'

import type { Row, RowAnswer } from '~/api/server'
import { shareEqualParts } from '~/api/share-equal-parts'
import { toRow } from '~/api/to-row'
import { withholdUserData } from '~/api/withhold-user-data'

import { idOf } from '../worker/find-row'
import type { Snapshot } from './snapshot'
import { SnapshotError } from './snapshot-error'

/** A file whose rows are still as the API sent them. */
export interface ParsedSnapshot extends Omit<Snapshot, 'rows'> {
  readonly raws: readonly unknown[]
}

const time = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
)

const exportSchema = v.object({
  facts: v.object({
    project: v.string(),
    projectLabel: v.string(),
    list: v.string(),
    apiFilters: v.record(v.string(), v.array(v.string())),
    content: v.string(),
    loadedRows: v.number(),
    complete: v.boolean(),
    loadedAt: v.nullable(time),
    exportedAt: time,
  }),
  servers: v.array(v.unknown()),
})

/**
 * Reads the text of a file that `jsonFieldsFormat` has written; who laid it out anew since does not matter.
 * @throws {SnapshotError}
 */
export function parseSnapshot(text: string): ParsedSnapshot {
  const { success, output } = v.safeParse(exportSchema, parseJson(text))
  if (!success) throw new SnapshotError('no-export')
  const { content, loadedAt, exportedAt, ...facts } = output.facts
  if (content !== 'all fields') throw new SnapshotError('columns-only')
  return {
    facts: { ...facts, loadedAt: loadedAt ?? exportedAt },
    bareIds: output.servers.flatMap((raw) => bareIdOf(raw) ?? []),
    raws: output.servers,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new SnapshotError('not-json')
  }
}

/** An export writes a row that the API does not send any more as its ID alone. */
function bareIdOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && Object.keys(raw).length === 1 ? idOf(raw) : null
}

/** In place of the answer of a request. */
const file: RowAnswer = { url: '' }

/** Rows of a file, so many at a time; user data that somebody put into it does not get into them. */
export function* snapshotRows(
  raws: readonly unknown[],
  atOnce: number,
): Generator<readonly Row[], void, void> {
  for (let first = 0; first < raws.length; first += atOnce) {
    const rows = raws.slice(first, first + atOnce).map((raw, place) => {
      const index = first + place
      return toRow(withholdUserData(raw), `file, row ${index + 1}`, { answer: file, index })
    })
    yield shareEqualParts(rows)
  }
}
