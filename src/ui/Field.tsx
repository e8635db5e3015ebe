import { type ReactNode, useId, useState } from 'react'

import { classNames } from '~/lib/class-names'
import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'

/** What a control inside a {@link Field} must carry. */
export interface FieldControl {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

/** The CSS name of a field's frame, for what opens under it; `id` is that of its control. */
export function fieldAnchor(id: string): string {
  return `--field-${id}`
}

/**
 * A labelled control of a filter bar that also is its chip: label, value and clear button in one frame. While it has
 * the focus, what it means stands below it, and its error always does; Escape puts the text away.
 */
export function Field({
  label,
  meaning,
  error,
  active,
  className,
  children,
}: {
  label: string
  meaning: ReactNode
  error: string | null
  /** A value is set. */
  active: boolean
  className?: string
  children: (control: FieldControl) => ReactNode
}) {
  const id = useId()
  const [dismissed, setDismissed] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears what bubbles from its control
    <div
      className={classNames('group/field relative', className)}
      onFocus={() => setDismissed(false)}
      onInput={() => setDismissed(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) setDismissed(true)
      }}
    >
      <div
        // What a control in it opens stands under the frame, not under the control.
        style={{ anchorName: fieldAnchor(id) }}
        className={classNames(
          'flex h-7 items-center rounded-control border bg-field text-table focus-within:outline-2 focus-within:outline-accent',
          error === null ? (active ? 'border-accent' : 'border-border') : 'border-failed',
        )}
      >
        <label
          htmlFor={id}
          className="flex h-full shrink-0 items-center rounded-l-control pl-2 text-small text-muted"
        >
          {label}
        </label>
        {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': error !== null })}
      </div>
      <div
        id={`${id}-hint`}
        className={classNames(
          'pointer-events-none absolute top-full left-0 z-30 mt-1 w-72 rounded-control border border-border bg-raised px-2.5 py-2 text-small shadow-(--shadow-float) max-[24rem]:fixed max-[24rem]:inset-x-2 max-[24rem]:top-auto max-[24rem]:w-auto',
          error !== null && !dismissed
            ? ''
            : dismissed
              ? 'sr-only'
              : 'not-group-focus-within/field:sr-only group-has-[:popover-open]/field:sr-only',
        )}
      >
        {error !== null && (
          <p className="font-semibold text-failed" role="alert">
            {t('{label} {error}.', { label, error })}
          </p>
        )}
        <div className="text-muted">{meaning}</div>
      </div>
    </div>
  )
}
