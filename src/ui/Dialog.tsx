import { type ReactNode, useEffect, useId, useRef } from 'react'

import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'

import { IconButton } from './IconButton'
import { useOpener } from './LateDialog'

/**
 * A modal dialog. Escape, its close button and a click beside it close it; the focus returns to where it was when the
 * dialog was asked for. What carries `data-start` has the focus first, else the close button. Its text is of one size,
 * whatever the size is where it was asked for.
 */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string
  /** As wide as its content, up to the window. */
  wide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useOpener()
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-start]')?.focus()
    // The browser knows only what had the focus when the dialog came, and nothing of one that is taken away.
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [opener])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape is the key
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classNames(
        'm-auto max-h-[85vh] max-w-[95vw] rounded-control border border-border bg-raised p-0 text-control text-text shadow-(--shadow-float) backdrop:bg-(--color-veil)',
        !wide && 'w-180',
      )}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div className="flex max-h-[85vh] flex-col">
        <header className="flex items-center border-b px-4 py-2">
          <h2 id={id} className="flex-1 text-title font-semibold">
            {title}
          </h2>
          <IconButton icon="close" label={t('Close')} onClick={() => dialog.current?.close()} />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
      </div>
    </dialog>
  )
}
