import { useState } from 'react'

import { useKeyDown } from '~/lib/use-key-down'

import { asksForFind } from './find-keys'

/** Whether text is looked for in the rows, and the row that was found and is shown. */
export interface Find {
  readonly open: boolean
  /** Null while none is shown. */
  readonly shownId: string | null
  readonly show: (id: string | null) => void
  readonly start: () => void
  readonly close: () => void
}

/** Opens Find once a key asks for it. */
export function useFind(): Find {
  const [open, setOpen] = useState(false)
  const [shownId, show] = useState<string | null>(null)

  useKeyDown((event) => {
    if (!asksForFind(event, open)) return
    event.preventDefault()
    setOpen(true)
  })

  return {
    open,
    shownId,
    show,
    start: () => setOpen(true),
    close: () => {
      setOpen(false)
      show(null)
    },
  }
}
