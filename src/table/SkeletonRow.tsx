import { memo } from 'react'

import { classNames } from '~/lib/class-names'

import type { PlacedColumns } from './place-columns'

interface SkeletonRowProps<Row> {
  placed: PlacedColumns<Row>
  /** Pixels from the top of the list. */
  top: number
}

/** Holds the place of a row that is on its way: the same height, nothing to read, nothing that moves. */
export const SkeletonRow: <Row>(props: SkeletonRowProps<Row>) => React.ReactNode = memo(Skeleton)

function Skeleton<Row>({ placed, top }: SkeletonRowProps<Row>) {
  return (
    <tr
      aria-hidden
      className="absolute top-0 left-0 grid h-(--row-height) w-full grid-cols-(--table-columns) items-center border-b"
      style={{ transform: `translateY(${top}px)` }}
    >
      {placed.columns.map(({ column }) => (
        <td
          key={column.id}
          className={classNames(
            'mx-2 h-2 w-1/2 rounded-small bg-skeleton',
            column.align === 'end' && 'justify-self-end',
          )}
        />
      ))}
    </tr>
  )
}
