import { type PointerEvent, useState } from 'react'

import type { ColumnId } from '~/inventory/columns/column-id'

interface Drag {
  readonly id: ColumnId
  /** The place that the column would take if it were let go now. */
  readonly to: number
}

/** Moves an item of a list with the pointer: held by its grip, it takes the place of the one it is let go on. */
export function useColumnDrag(move: (id: ColumnId, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  return {
    drag,
    /** What the grip of a column must carry. */
    grip: (id: ColumnId, at: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ id, to: at })
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag === null) return
        const items = [...(event.currentTarget.closest('ol')?.children ?? [])]
        const begun = items.filter((item) => item.getBoundingClientRect().top <= event.clientY)
        setDrag({ id, to: Math.max(0, begun.length - 1) })
      },
      onPointerUp: () => {
        if (drag !== null) move(drag.id, drag.to)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    }),
  }
}
