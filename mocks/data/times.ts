const day = 86_400_000

/** A time as `created` and `updated` have it: UTC, whole seconds, with Z. */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** A time as `OS-SRV-USG:launched_at` has it: UTC, microseconds, without a zone. */
export function zonelessMicroseconds(time: number, microseconds: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}.${String(microseconds).padStart(6, '0')}`
}

/**
 * Age in milliseconds of the server at `place`, 0 (newest) to 1 (oldest): six years in all, and more young servers
 * than old ones.
 */
export function ageAt(place: number): number {
  return 15 * 60_000 + 6 * 365 * day * (0.3 * place + 0.7 * place * place)
}
