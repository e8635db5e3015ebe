import type { Row } from '~/api/server'
import type { ColumnId } from '~/inventory/columns/column-id'
import type { TableColumn } from '~/table/table-column'

import type { ColumnLayout } from './column-layout'
import type { Density } from './layout-address'
import type { Clock, TimeForm } from './times'

/** The layout of a table as the address bar holds it, and how to change it. */
export interface Layout {
  /** The columns of the list itself, as they are until somebody changes them. */
  readonly own: readonly TableColumn<Row>[]
  /** The columns to draw, in order; none where they are not the list's own and the code that has them is not there. */
  readonly columns: readonly TableColumn<Row>[]
  readonly layout: ColumnLayout
  /** Somebody changed it: it is not the default of the tab. */
  readonly changed: boolean
  readonly density: Density
  readonly clock: Clock
  readonly group: ColumnId | null
  /** Null for the default of the tab. */
  readonly setLayout: (layout: ColumnLayout | null) => void
  readonly setDensity: (density: Density) => void
  readonly setTimes: (times: TimeForm) => void
  readonly setGroup: (group: ColumnId | null) => void
}
