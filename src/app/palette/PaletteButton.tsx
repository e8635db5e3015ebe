import { lazy, useState } from 'react'

import { useKeyDown } from '~/lib/use-key-down'
import { LateDialog } from '~/ui/LateDialog'

import { type AskedByKey, askedByKey, paletteKey } from './palette-keys'

// What only a gesture brings comes with it.
const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }))
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }))

/** Opens what finds anything; its key does, too, and another one shows what all keys do. */
export function PaletteButton({ projectId }: { projectId: string }) {
  const [open, setOpen] = useState<AskedByKey | null>(null)
  const close = () => setOpen(null)

  useKeyDown((event) => {
    const asked = askedByKey(event)
    if (asked === null || event.defaultPrevented) return
    event.preventDefault()
    // What asks a question over the page is answered first.
    if (document.querySelector('dialog[open]') === null) setOpen(asked)
  })

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-7 items-center gap-3 rounded-control border border-border bg-field px-2 text-table text-muted hover:bg-hover hover:text-text"
        onClick={() => setOpen('palette')}
      >
        Find anything
        <kbd aria-hidden className="font-sans text-small">
          {paletteKey}
        </kbd>
      </button>
      {open !== null && (
        <LateDialog key={open}>
          {open === 'palette' ? (
            <Palette projectId={projectId} onKeys={() => setOpen('keys')} onClose={close} />
          ) : (
            <KeysDialog onClose={close} />
          )}
        </LateDialog>
      )}
    </>
  )
}
