import type { Row } from '~/api/server'
import { type ColumnSeparator, ColumnValues, joinValues } from '~/inventory/export/copy-column'
import { jsonRows, markdownRows, tsvRows } from '~/inventory/export/copy-rows'
import type { ExportColumn, FileFormat } from '~/inventory/export/file-format'
import { t } from '~/lib/language/translate'

import { valuesIn } from './column-values'

/** How whole rows can be copied. */
const rowFormats = {
  tsv: tsvRows<Row>,
  json: jsonRows<Row>,
  markdown: markdownRows<Row>,
} satisfies Record<string, (columns: readonly ExportColumn<Row>[]) => FileFormat<Row>>

export type RowFormat = keyof typeof rowFormats

/** What of the rows is to be copied. */
export type CopyOrder =
  | {
      readonly kind: 'rows'
      readonly format: RowFormat
      readonly columns: readonly ExportColumn<Row>[]
    }
  | {
      readonly kind: 'column'
      readonly column: ExportColumn<Row>
      readonly separator: ColumnSeparator
      readonly unique: boolean
    }

/** A text for the clipboard, and what is in it in words. */
export interface CopyText {
  readonly text: string
  readonly amount: string
}

/** Rows after which the clock is looked at. */
const rowsAtOnce = 64

/** Makes the text for the clipboard, in slices between which the page gets its turn. */
export async function makeCopyText(
  order: CopyOrder,
  rows: readonly Row[],
  breathe: () => Promise<void>,
): Promise<CopyText> {
  const add = collector(order)
  for (const [place, row] of rows.entries()) {
    add.row(row, place)
    if (place % rowsAtOnce === 0) await breathe()
  }
  return add.end()
}

/** The same for the few rows of a preview. */
export function previewText(order: CopyOrder, rows: readonly Row[]): string {
  const add = collector(order)
  for (const [place, row] of rows.entries()) add.row(row, place)
  return add.end().text
}

interface Collector {
  readonly row: (row: Row, place: number) => void
  readonly end: () => CopyText
}

function collector(order: CopyOrder): Collector {
  if (order.kind === 'rows') {
    const format = rowFormats[order.format](order.columns)
    let text = format.head
    let count = 0
    return {
      row: (row, place) => {
        text += format.item(row, place)
        count += 1
      },
      end: () => ({
        text: text + format.tail([]),
        amount: t('{count} {count|row|rows}', { count }),
      }),
    }
  }
  const collected = new ColumnValues(order.unique)
  const values = valuesIn(order.column)
  return {
    row: (row) => collected.add(values(row)),
    end: () => ({
      text: joinValues(collected.values, order.separator),
      amount: describeValues(collected),
    }),
  }
}

function describeValues({ values, emptyRows, repeated }: ColumnValues): string {
  let said = t('{count} {count|value|values}', { count: values.length })
  if (repeated > 0) said = t('{said}, {count} repeated left out', { said, count: repeated })
  if (emptyRows > 0) {
    said = t('{said}, {count} {count|row|rows} without one', { said, count: emptyRows })
  }
  return said
}
