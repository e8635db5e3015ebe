import { classNames } from '~/lib/class-names'

import { rowRole } from './grid-roles'

/** What the ground of a row says before a word is read. */
export type RowTone = 'plain' | 'failed' | 'found'

/** What any row of the body needs to know about itself. */
export interface RowFrame {
  elementId: string
  index: number
  /** Pixels from the top of the list. */
  top: number
  selected: boolean
  /** It is among the rows that a person selected; undefined where it cannot be. */
  picked: boolean | undefined
  /** The column that holds the tab stop, -1 for none. */
  activeColumn: number
  tone: RowTone
}

// The ground is a variable for the pinned cell to take over: `background: inherit` would have the style of all cells
// worked out anew whenever their row moves.
const tones: Record<RowTone, string> = {
  plain: '[--row-ground:var(--color-surface)]',
  failed: '[--row-ground:var(--color-failed-ground)]',
  found: 'found-row [--row-ground:var(--color-transition-ground)]',
}

/** The attributes of the element of a row: its place, its state, its ground. */
export function rowAttributes({ elementId, index, top, selected, picked, tone }: RowFrame) {
  return {
    ...rowRole,
    id: elementId,
    'aria-rowindex': index + 2,
    'aria-current': selected || undefined,
    'aria-selected': picked,
    className: classNames(
      'group/row absolute top-0 left-0 grid contain-strict h-(--row-height) w-full grid-cols-(--table-columns) border-b bg-(--row-ground) hover:[--row-ground:var(--color-hover)]',
      tones[tone],
    ),
    style: { transform: `translateY(${top}px)` },
  }
}
