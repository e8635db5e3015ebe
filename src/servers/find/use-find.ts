import { useState } from 'react'

import { useKeyDown } from '~/lib/use-key-down'

import { asksForFind } from './find-keys'

/** Whether text is looked for in the rows, and the row that was found and is shown. */
export interface Find {
  /** How often it was asked for since it was closed; 0 while it is. */
  readonly asked: number
  /** Null while none is shown. */
  readonly shownId: string | null
  readonly show: (id: string | null) => void
  /** Opens it, or gives its field the focus. */
  readonly ask: () => void
  readonly close: () => void
}

/** Opens Find once a key asks for it, unless a dialog is open, whose keys they are. */
export function useFind(): Find {
  const [asked, setAsked] = useState(0)
  const [shownId, show] = useState<string | null>(null)
  const ask = () => setAsked((times) => times + 1)

  useKeyDown((event) => {
    if (!asksForFind(event, asked > 0) || document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    ask()
  })

  return {
    asked,
    shownId,
    show,
    ask,
    close: () => {
      setAsked(0)
      show(null)
    },
  }
}
