import { debounce } from 'nuqs'
import { useCallback } from 'react'

import { isColumnId } from '~/inventory/columns/column-id'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { toggleSort } from '~/inventory/sort/sort-text'

/** How an order goes into the address. Rows come first: a step of the history, and all who read it, would hold them up. */
export const sortStep = { history: 'push', limitUrlUpdates: debounce(100) } as const

type SetSort = (
  change: (before: readonly SortColumn[]) => readonly SortColumn[],
  options: typeof sortStep,
) => unknown

/** Sorts by a column, or by one more, as a click on its header asks. By itself for the reason of `useQueryEdits`. */
export function useSortToggle(setSort: SetSort): (columnId: string, more: boolean) => void {
  return useCallback(
    (columnId, more) => {
      if (!isColumnId(columnId)) return
      void setSort((before) => [...toggleSort(before, columnId, more)], sortStep)
    },
    [setSort],
  )
}
