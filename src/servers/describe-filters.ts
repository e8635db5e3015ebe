import type { ParameterSet, Values } from '~/api/query'
import { t, translated } from '~/lib/language/translate'

/** The set filters in one line: `status ACTIVE, tags env=prod and team=web`. */
export function describeFilters<Set extends ParameterSet>(set: Set, values: Values<Set>): string {
  return Object.entries(set)
    .flatMap(([name, parameter]) => {
      const value = values[name]
      return value === undefined
        ? []
        : [
            `${translated(parameter.label).toLowerCase()} ${parameter.encode(value).join(t(' and '))}`,
          ]
    })
    .join(t(', '))
}
