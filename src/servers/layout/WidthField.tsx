import { type KeyboardEvent, useState } from 'react'

import { classNames } from '~/lib/class-names'
import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'
import { IconButton } from '~/ui/IconButton'

/** Pixels by which an arrow key changes a width. */
const step = 10

/** The width of a column in pixels: arrow keys change it, Enter takes what was typed, a button gives its own back. */
export function WidthField({
  header,
  width,
  own,
  onChange,
}: {
  header: string
  /** The width that was chosen; null for the column's own. */
  width: number | null
  own: number
  /** Null for the column's own width. */
  onChange: (width: number | null) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = width ?? own

  function take() {
    const value = typed === null || typed.trim() === '' ? Number.NaN : Number(typed)
    if (Number.isFinite(value) && value !== shown) onChange(value)
    setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || isComposing(event)) return
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
    if (event.key === 'Enter') take()
    else if (by !== 0) {
      setTyped(null)
      onChange(shown + by)
    } else return
    event.preventDefault()
  }

  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        role="spinbutton"
        aria-valuenow={shown}
        aria-label={t('Width of {name} in pixels', { name: header })}
        title={t('Width in pixels')}
        className={classNames(
          'h-6 w-12 rounded-small border border-border bg-field px-1 text-end text-small tabular-nums',
          width === null && 'text-muted',
        )}
        value={typed ?? String(shown)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      <IconButton
        icon="reload"
        label={t('Give {name} its own width back', { name: header })}
        className={width === null ? 'invisible' : ''}
        onClick={() => onChange(null)}
      />
    </>
  )
}
