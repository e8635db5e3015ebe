const key = 'soft-stop'

/** Numbers of servers after which a load can pause; the last one never does. */
export const softStops = [1_000, 5_000, 20_000, Number.POSITIVE_INFINITY] as const

const defaultSoftStop = 5_000

/** The number of servers after which a load pauses, as it was chosen in this browser. */
export function currentSoftStop(): number {
  try {
    const stored = localStorage.getItem(key)
    return softStops.find((stop) => String(stop) === stored) ?? defaultSoftStop
  } catch {
    return defaultSoftStop
  }
}

/** Remembers after how many servers the next load pauses; where storage is blocked it is forgotten. */
export function chooseSoftStop(stop: number): void {
  try {
    localStorage.setItem(key, String(stop))
  } catch {
    // Nothing to remember it in.
  }
}
