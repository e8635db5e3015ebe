import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback } from 'react'

/** The address of the selected server. Opening is a step of the history; going on to another one replaces it. */
export const selectionAddress = parseAsString

/** The address of the detail's size: `full` is a page of its own, nothing is beside the list. */
export const detailAddress = parseAsStringLiteral(['full'])

/** The selected server's id as it stands in the address bar, or null. */
export function useSelection() {
  const [id, setId] = useQueryState('server', selectionAddress)
  const history = id === null ? 'push' : 'replace'
  return {
    id,
    select: useCallback((next: string) => void setId(next, { history }), [setId, history]),
    clear: useCallback(() => void setId(null, { history: 'replace' }), [setId]),
  }
}
