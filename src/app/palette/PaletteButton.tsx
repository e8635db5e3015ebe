import { useState } from 'react'
import { createPortal, flushSync } from 'react-dom'

import { t } from '~/lib/language/translate'
import { useKeyDown } from '~/lib/use-key-down'

import { KeysDialog } from './KeysDialog'
import { Palette } from './Palette'
import { type AskedByKey, askedByKey, paletteKey } from './palette-keys'

/**
 * Opens what finds anything; its key does, too, and another one shows what all keys do. The dialogs come with it: what is
 * typed right after the key is meant for them.
 */
export function PaletteButton({ projectId }: { projectId: string }) {
  const [open, setOpen] = useState<AskedByKey | null>(null)
  const close = () => setOpen(null)

  useKeyDown((event) => {
    const asked = askedByKey(event)
    if (asked === null || event.defaultPrevented) return
    event.preventDefault()
    // What asks a question over the page is answered first.
    if (document.querySelector('dialog[open]') !== null) return
    // A menu that is open gives the focus back to its button, which then gets it from the dialog.
    document.querySelector<HTMLElement>(':popover-open')?.hidePopover()
    setOpen(asked)
  })

  const dialog =
    open === 'palette' ? (
      <Palette
        projectId={projectId}
        onKeys={() => {
          // The focus is back where it was, for the next dialog to give it back there.
          flushSync(close)
          setOpen('keys')
        }}
        onClose={close}
      />
    ) : (
      open === 'keys' && <KeysDialog onClose={close} />
    )

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-7 items-center gap-3 rounded-control border border-border bg-field px-2 text-table text-muted hover:bg-hover hover:text-text"
        onClick={() => setOpen('palette')}
      >
        {t('Find anything')}
        <kbd aria-hidden className="font-sans text-small max-sm:hidden">
          {paletteKey}
        </kbd>
      </button>
      {/* Not within the header of the page: a dialog has one of its own. */}
      {createPortal(dialog, document.body)}
    </>
  )
}
