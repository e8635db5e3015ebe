import type { Row } from '~/api/server'
import { excludeValue, includeValue } from '~/inventory/refine/edit'
import { printRef } from '~/inventory/refine/print'
import { t } from '~/lib/language/translate'
import { type ContextAction, ContextMenu } from '~/ui/ContextMenu'

import { type Copied, putOnClipboard } from '../copy/put-on-clipboard'
import { cellValues } from './cell-values'
import type { Refined } from './refined'

/** As many values of one cell as a menu can offer. */
const mostValues = 6

/** A cell whose menu is open. */
export interface OpenCell {
  readonly row: Row
  readonly columnId: string
  readonly element: HTMLElement
  /** What the cell says, to be copied. */
  readonly text: string
}

/** What can be done with the values of a cell: include them, exclude them, copy them. */
export function CellMenu({
  cell,
  refined,
  onClose,
  onCopied,
}: {
  cell: OpenCell
  refined: Refined
  onClose: () => void
  onCopied: (copied: Copied) => void
}) {
  const { query, setQuery } = refined

  async function copy(text: string, what: Copied['what']) {
    onCopied(await putOnClipboard(text, what))
  }

  const values = cellValues(cell.row, cell.columnId).slice(0, mostValues)
  const actions: readonly ContextAction[] = [
    ...values.flatMap(({ field, value }) => {
      const named = { value: `${printRef(field)}:${value}` }
      return [
        {
          label: t('Include {value}', named),
          perform: () => setQuery(includeValue(query, field, value)),
        },
        {
          label: t('Exclude {value}', named),
          perform: () => setQuery(excludeValue(query, field, value)),
        },
      ]
    }),
    ...(cell.text === ''
      ? []
      : [{ label: t('Copy the cell'), perform: () => void copy(cell.text, 'the cell') }]),
    { label: t('Copy the server ID'), perform: () => void copy(cell.row.id, 'the server ID') },
  ]

  return <ContextMenu label={t('Cell')} place={cell} actions={actions} onClose={onClose} />
}
