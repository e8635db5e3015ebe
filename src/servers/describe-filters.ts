import type { ParameterSet, Values } from '~/api/query'

/** The set filters in one line: `status ACTIVE, tags env=prod and team=web`. */
export function describeFilters<Set extends ParameterSet>(set: Set, values: Values<Set>): string {
  return Object.entries(set)
    .flatMap(([name, parameter]) => {
      const value = values[name]
      return value === undefined
        ? []
        : [`${parameter.label.toLowerCase()} ${parameter.encode(value).join(' and ')}`]
    })
    .join(', ')
}
