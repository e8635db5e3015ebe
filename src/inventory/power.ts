import { t } from '~/lib/language/translate'

/** Power states. Source: "Querying Details About ECSs", 2025-09-19 (0, 1, 4); the others are Nova's. */
const names: Readonly<Record<number, string>> = {
  0: 'no state',
  1: 'running',
  3: 'paused',
  4: 'shut down',
  6: 'crashed',
  7: 'suspended',
}

/** A power state in words; a code that nobody documented stands as it is. */
export function powerStateName(powerState: number): string {
  return names[powerState] ?? `code ${powerState}`
}

/** Power states that contradict a status; an unknown or absent state contradicts nothing. */
const contradictions: ReadonlyMap<string, readonly number[]> = new Map([
  ['ACTIVE', [3, 4, 6, 7]],
  ['SHUTOFF', [1, 3, 7]],
])

/** Whether status and power state cannot both be right. */
export function contradicts(status: string | null, powerState: number | null): boolean {
  if (status === null || powerState === null) return false
  return contradictions.get(status)?.includes(powerState) === true
}

/** Why status and power state cannot both be right, or null when they can. */
export function powerMismatch(status: string | null, powerState: number | null): string | null {
  if (status === null || powerState === null) return null
  return contradicts(status, powerState)
    ? t('The status is {status}, but the power state is {power}.', {
        status,
        power: powerStateName(powerState),
      })
    : null
}
