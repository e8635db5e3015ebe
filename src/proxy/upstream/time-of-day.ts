/** The time of day in UTC, as logs have it; `time` is in milliseconds since 1970. */
export function timeOfDay(time: number): string {
  return `${new Date(time).toISOString().slice(11, 19)} UTC`
}
