import { quoted } from './delimited'

/** How the values of a column stand beside each other. */
export const columnSeparators = ['line', 'comma', 'quoted'] as const
export type ColumnSeparator = (typeof columnSeparators)[number]

/** Collects the values of a column, row by row. With `unique`, each stands there once, where it came first. */
export class ColumnValues {
  readonly values: string[] = []
  /** Rows without a value: they are left out. */
  emptyRows = 0
  /** Values that were left out because they stand there already. */
  repeated = 0
  readonly #unique: boolean
  readonly #seen = new Set<string>()

  constructor(unique: boolean) {
    this.#unique = unique
  }

  /** Adds what one row has in the column: nothing, one value, or several. */
  add(values: readonly string[]): void {
    const filled = values.filter((value) => value !== '')
    if (filled.length === 0) this.emptyRows += 1
    for (const value of filled) {
      if (!this.#unique) this.values.push(value)
      else if (this.#seen.has(value)) this.repeated += 1
      else {
        this.#seen.add(value)
        this.values.push(value)
      }
    }
  }
}

/**
 * Values as one text: one a line, by commas, or in double quotes and by commas, where a quote in a value is doubled.
 * Only the last keeps values with commas and line breaks apart. Nothing is neutralised: this is for other programs.
 */
export function joinValues(values: readonly string[], separator: ColumnSeparator): string {
  switch (separator) {
    case 'line':
      return values.join('\n')
    case 'comma':
      return values.join(',')
    case 'quoted':
      return values.map(quoted).join(',')
  }
}
