import { type ColumnId, isColumnId } from '~/inventory/columns/column-id'
import { escapePart, splitParts, unescapePart } from '~/lib/escaped-list'

import { boundWidth, type ColumnLayout, type ShownColumn } from './column-layout'

/** A layout as it was read, and what could not be. */
interface ReadColumns {
  /** Null where no column is left. */
  readonly layout: ColumnLayout | null
  /** Names that are no columns, columns that came a second time, widths that are no numbers. */
  readonly unknown: readonly string[]
}

/**
 * Writes a layout for the address bar: `name,status,tag:team~240`, a width in pixels after the tilde. The first column
 * is pinned; where it is not the only one, or not pinned either, a bar stands behind the pinned ones.
 */
export function printColumns({ shown, pinned }: ColumnLayout): string {
  const texts = shown.map(({ id, width }) => escapePart(id) + (width === null ? '' : `~${width}`))
  return pinned === 1
    ? texts.join(',')
    : `${texts.slice(0, pinned).join(',')}|${texts.slice(pinned).join(',')}`
}

/** Reads a layout; what cannot be read, or names no column of the list, is left out and named. */
export function readColumns(text: string, isColumn: typeof isColumnId = isColumnId): ReadColumns {
  const unknown: string[] = []
  const known = new Set<ColumnId>()
  const blocks = splitParts(text, '|').map((block) =>
    block === '' ? [] : splitParts(block, ',').flatMap(read),
  )
  const shown = blocks.flat()
  const pinned = blocks.length > 1 ? (blocks[0]?.length ?? 0) : Math.min(1, shown.length)
  return { layout: shown.length === 0 ? null : { shown, pinned }, unknown }

  function read(part: string): readonly ShownColumn[] {
    const [name = '', width, ...rest] = splitParts(part, '~')
    const id = unescapePart(name)
    const readable = rest.length === 0 && /^[1-9]\d{1,3}$/.test(width ?? '10')
    if (!isColumn(id) || known.has(id) || !readable) {
      unknown.push(unescapePart(part))
      return []
    }
    known.add(id)
    return [{ id, width: width === undefined ? null : boundWidth(Number(width)) }]
  }
}
