import { StartError } from '../start-error'

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A value, and the variable or file entry that it came from, for messages. */
export interface Setting {
  readonly source: string
  readonly value: string
}

/** The first of the variables that is set; an empty one counts as not set. */
export function firstSet(env: Environment, names: readonly string[]): Setting | null {
  for (const source of names) {
    const value = env[source]?.trim() ?? ''
    if (value !== '') return { source, value }
  }
  return null
}

/** A whole number from a variable, or `fallback` when it is not set. Throws a {@link StartError} out of bounds. */
export function wholeNumber(
  env: Environment,
  name: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): number {
  const setting = firstSet(env, [name])
  if (setting === null) return fallback
  const number = /^\d{1,9}$/.test(setting.value) ? Number(setting.value) : Number.NaN
  if (number >= min && number <= max) return number
  throw new StartError(`${name} takes a whole number from ${min} to ${max}.`)
}

/** The names as a person lists them: `A, B or C`. */
export function oneOf(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names.slice(-1).join('')}`
}
