import { createParser, parseAsStringLiteral } from 'nuqs'

import { isGroupColumnId, type ColumnId } from '~/inventory/columns/column-id'

import type { ColumnLayout } from './column-layout'
import { printColumns, readColumns } from './columns-text'
import { timeForms } from './times'

/** Heights of a row in pixels, by density. */
export const rowHeights = { compact: 28, regular: 32, roomy: 40 } as const

export type Density = keyof typeof rowHeights

/** The densities from the least to the most room. */
export const densities = ['compact', 'regular', 'roomy'] as const satisfies readonly Density[]

/** How the layout of a table stands in the address bar; what is the default of the tab is not there. */
export const layoutAddress = {
  columns: createParser<ColumnLayout>({
    parse: (text) => readColumns(text).layout,
    serialize: printColumns,
    eq: (one, other) => printColumns(one) === printColumns(other),
  }),
  density: parseAsStringLiteral(densities).withDefault('regular'),
  times: parseAsStringLiteral(timeForms).withDefault('age'),
  group: createParser<ColumnId>({
    parse: (text) => (isGroupColumnId(text) ? text : null),
    serialize: (id) => id,
  }),
}
