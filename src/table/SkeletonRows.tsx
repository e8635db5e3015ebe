import { type CSSProperties, memo } from 'react'

import type { PlacedColumns } from './place-columns'

interface SkeletonRowsProps<Row> {
  placed: PlacedColumns<Row>
  /** Index of the first row whose place is held, and how many there are. */
  first: number
  count: number
  /** Pixels. */
  rowHeight: number
}

/**
 * Holds the places of rows that are on their way: the same height, nothing to read, nothing that moves. One element
 * for all of them: hundreds of cells would have to be taken down in the very frame in which the rows come.
 */
export const SkeletonRows: <Row>(props: SkeletonRowsProps<Row>) => React.ReactNode = memo(Skeleton)

function Skeleton<Row>({ placed, first, count, rowHeight }: SkeletonRowsProps<Row>) {
  const style: CSSProperties = {
    height: count * rowHeight,
    transform: `translateY(${first * rowHeight}px)`,
    background: drawBars(placed, rowHeight),
  }
  return (
    <tr aria-hidden className="absolute top-0 left-0 block w-full" style={style}>
      <td className="block" />
    </tr>
  )
}

/** Pixels. */
const barHeight = 8
const padding = 8
/** In the first column, behind the room for the box that selects a row. */
const firstPadding = 28

/** A bar in each column and a hairline under each row, as a background that repeats row by row. */
function drawBars<Row>({ columns }: PlacedColumns<Row>, rowHeight: number): string {
  const top = (rowHeight - barHeight) / 2
  const bar = `linear-gradient(transparent ${top}px, var(--color-skeleton) ${top}px ${top + barHeight}px, transparent 0) repeat-y`
  const layers = []
  let left = 0
  for (const { width } of columns) {
    const start = left === 0 ? firstPadding : left + padding
    layers.push(`${bar} ${start}px 0 / ${width / 2 - padding}px ${rowHeight}px`)
    left += width
  }
  const line = `linear-gradient(transparent ${rowHeight - 1}px, var(--color-line) 0) 0 0 / 100% ${rowHeight}px`
  return [...layers, line].join(', ')
}
