import type { ServerRow } from './row'

/** The policy of every simulated recycle bin: the documented defaults. */
export const binPolicy = { recycle_threshold_day: 7, retention_hour: 168 } as const

const thresholdMs = binPolicy.recycle_threshold_day * 86_400_000
const retentionMs = binPolicy.retention_hour * 3_600_000

/** Milliseconds that a server has had since its creation, at least, when it is binned or later. */
export const binnedAge = thresholdMs + retentionMs

/** When a server went to a bin: a day less ago than it is kept, since the bin does not change while it is shown. */
export function binnedAt(startedAt: number, place: number): number {
  return startedAt - (retentionMs - 86_400_000) * place
}

/**
 * Whether a server that is deleted goes to the bin: none that is younger than the threshold, faulty, frozen, spot or
 * to be deleted at a set time does (usermanual-ecs ecs_07_0101, 2026).
 */
export function mayBeBinned(row: ServerRow, now: number): boolean {
  return (
    now - Date.parse(row.created) >= thresholdMs &&
    row.status !== 'ERROR' &&
    (row['fault'] ?? null) === null &&
    row.metadata?.['EcmResStatus'] !== 'freeze' &&
    row.metadata?.['charging_mode'] !== '2' &&
    (row['auto_terminate_time'] ?? '') === ''
  )
}

/** Whether a bin still holds a server, which was changed last when it was binned. */
export function isKept({ updated }: ServerRow, now: number): boolean {
  return now - Date.parse(String(updated)) < retentionMs
}
