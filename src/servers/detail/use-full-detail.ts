import { useQueryState } from 'nuqs'

import { detailAddress } from '../list/use-selection'

/** Whether the detail fills the page, as it stands in the address bar, and links that change it. */
export function useFullDetail(id: string) {
  const [detail, setDetail] = useQueryState('detail', detailAddress)
  const full = detail === 'full'
  return {
    full,
    /** The address of this server in the other size. */
    otherHref: addressOf(id, !full),
    setFull: (next: boolean) => void setDetail(next ? 'full' : null, { history: 'push' }),
    /** Forgets the size together with the selection. */
    reset: () => void setDetail(null, { history: 'replace' }),
  }
}

function addressOf(id: string, full: boolean): string {
  const query = new URLSearchParams(location.search)
  query.set('server', id)
  if (full) query.set('detail', 'full')
  else query.delete('detail')
  return `?${query}`
}
