import { StartError } from '../start-error'

/**
 * Reads every setting of an object, each by its own function, whatever is wrong with the others. Throws one
 * {@link StartError} with a line for each fault.
 */
export function readAll<Settings extends object>(readers: {
  readonly [Name in keyof Settings]: () => Settings[Name]
}): Settings
export function readAll(readers: Readonly<Record<string, () => unknown>>): unknown {
  const faults = new Set<string>()
  const read = Object.entries(readers).flatMap(([name, reader]) => {
    try {
      return [[name, reader()] as const]
    } catch (error) {
      if (!(error instanceof StartError)) throw error
      faults.add(error.message)
      return []
    }
  })
  if (faults.size > 0) throw new StartError([...faults].join('\n'))
  return Object.fromEntries(read)
}

/** The same for a list, in its order. Throws one {@link StartError} with a line for each fault. */
export function readEach<Entry, Read>(
  entries: readonly Entry[],
  reader: (entry: Entry, index: number) => Read,
): readonly Read[] {
  return Object.values(
    readAll<Record<string, Read>>(
      Object.fromEntries(entries.map((entry, index) => [index, () => reader(entry, index)])),
    ),
  )
}
