import type { Row } from '~/api/server'
import type { GroupedLine } from '~/inventory/group-rows'
import type { Sequence } from '~/lib/sequence'
import { useKeyDown } from '~/lib/use-key-down'
import { cellOf, positionOf } from '~/table/grid-dom'
import type { TableColumn } from '~/table/table-column'

import { type Copied, putOnClipboard } from './put-on-clipboard'

/**
 * Ctrl+C (⌘C) on a cell of the table copies its whole value; while rows are selected, it asks for the copy of those.
 * Where text is marked in the table, and on what is not a cell, the key is the browser's: what stays marked elsewhere is not
 * what one looks at.
 */
export function useCopyKey({
  lines,
  columns,
  selected,
  onCopied,
  onCopySelected,
}: {
  /** What the table shows. */
  lines: Sequence<GroupedLine>
  /** The visible columns in their order. */
  columns: readonly TableColumn<Row>[]
  /** Some rows are selected. */
  selected: boolean
  onCopied: (copied: Copied) => void
  onCopySelected: () => void
}): void {
  useKeyDown((event) => {
    const cell = cellOf(event.target)
    if (cell?.role !== 'gridcell' || event.target !== cell || !asksToCopy(event, cell)) return
    const { row, column } = positionOf(cell)
    const line = lines.at(row)
    if (line === undefined) return
    event.preventDefault()
    // A key that is held copies once.
    if (event.repeat) return
    if (selected) onCopySelected()
    else if (line.kind === 'server') void copy(columns[column]?.text(line) ?? '')
    // What stands in the place of all cells is a sentence.
    else void copy(cell.innerText.replaceAll(/\s+/g, ' ').trim())
  })

  async function copy(text: string) {
    onCopied(
      text === ''
        ? { what: 'nothing: the cell is empty', refused: false }
        : await putOnClipboard(text, 'the cell'),
    )
  }
}

function asksToCopy(event: KeyboardEvent, cell: HTMLElement): boolean {
  if (event.ctrlKey === event.metaKey || event.shiftKey || event.altKey) return false
  if (event.key.toLowerCase() !== 'c' || event.defaultPrevented) return false
  const marked = document.getSelection()
  const isHere = cell.closest('[role="grid"]')?.contains(marked?.anchorNode ?? null) === true
  return !isHere || marked?.isCollapsed !== false
}
