import { readStored, writeStored } from '~/lib/local-store'

const key = 'soft-stop'

/** Numbers of servers after which a load can pause; the last one never does. */
export const softStops = [1_000, 5_000, 20_000, Number.POSITIVE_INFINITY] as const

const defaultSoftStop = 5_000

/** The number of servers after which a load pauses, as it was chosen in this browser. */
export function currentSoftStop(): number {
  const stored = readStored(key)
  return softStops.find((stop) => String(stop) === stored) ?? defaultSoftStop
}

/** Remembers after how many servers the next load pauses; where storage is blocked it is forgotten. */
export function chooseSoftStop(stop: number): void {
  writeStored(key, String(stop))
}
