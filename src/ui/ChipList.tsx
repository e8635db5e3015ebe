import { useId, useState } from 'react'

import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'

import { IconButton } from './IconButton'

/**
 * Texts as chips in one line, each with a button that removes it. Those that do not fit stand behind `+2`, which opens
 * all of them.
 */
export function ChipList({
  label,
  values,
  onRemove,
}: {
  /** What the texts are: `Tags`. */
  label: string
  values: readonly string[]
  onRemove: (value: string) => void
}) {
  const id = useId()
  const [fitting, setFitting] = useState(values.length)
  const more = values.length - Math.min(fitting, values.length)

  /**
   * Chips that do not fit wrap to lines that are clipped; the first one is as narrow as it must be. A new function on
   * every render, so that other texts are measured as well as another width.
   */
  function watch(list: HTMLElement | null) {
    if (list === null) return undefined
    const observer = new ResizeObserver(() => {
      const chips = [...list.children].filter((chip) => chip instanceof HTMLElement)
      setFitting(chips.filter(({ offsetTop }) => offsetTop === chips[0]?.offsetTop).length)
    })
    observer.observe(list)
    return () => observer.disconnect()
  }

  const chips = (shown: number) =>
    values.map((value, at) => (
      <li
        key={value}
        className={classNames(
          'flex h-6 max-w-full items-center rounded-small bg-selected pl-1.5 text-small',
          at >= shown && 'invisible',
        )}
      >
        <span className="truncate" title={value}>
          {value}
        </span>
        <IconButton
          icon="close"
          label={t('Remove {label} {value}', { label, value })}
          className="w-5! focus-visible:-outline-offset-2"
          onClick={() => onRemove(value)}
        />
      </li>
    ))

  return (
    <>
      <ul
        ref={watch}
        aria-label={t('{label} set', { label })}
        className="flex h-6 min-w-0 flex-wrap gap-1 overflow-clip"
      >
        {chips(values.length - more)}
      </ul>
      {values.length > 1 && (
        <button
          type="button"
          popoverTarget={id}
          aria-label={t('{more} more {label}', { more, label })}
          className={classNames(
            'h-6 w-7 shrink-0 rounded-small text-small text-accent hover:bg-hover',
            more === 0 && 'invisible',
          )}
        >
          +{more}
        </button>
      )}
      {more > 0 && (
        <div id={id} popover="auto" className="popover max-h-80 max-w-md min-w-0 overflow-auto p-3">
          <ul
            aria-label={t('All {label} set', { label })}
            className="flex flex-col items-start gap-1"
          >
            {chips(values.length)}
          </ul>
        </div>
      )}
    </>
  )
}
