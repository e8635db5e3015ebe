import { type ReactNode, useId, useState } from 'react'

import { classNames } from '~/lib/class-names'

import { Icon } from './Icon'

/**
 * A button that opens a floating group of controls, which are only made while it is open. Escape or a click elsewhere
 * closes it; what carries `data-start` has the focus first. For many controls; a few stand in a Popover.
 */
export function Panel({
  button,
  label,
  active = false,
  className,
  buttonClass,
  children,
}: {
  button: ReactNode
  label: string
  /** Something in the group is not as it is by default. */
  active?: boolean
  /** Width of the group. */
  className: string
  buttonClass?: string
  children: () => ReactNode
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={classNames(
          'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control border bg-field px-2 text-table hover:bg-hover',
          active ? 'border-accent' : 'border-border',
          buttonClass,
        )}
      >
        {button}
        <Icon name="chevron" className="text-muted" />
      </button>
      <fieldset
        id={id}
        popover="auto"
        className={classNames(
          'popover scroll-edge! max-h-[min(70vh,640px)] min-w-0 overflow-y-auto p-0 text-table',
          className,
        )}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true)
        }}
        onToggle={(event) => {
          if (event.newState === 'closed') setOpen(false)
          else event.currentTarget.querySelector<HTMLElement>('[data-start]')?.focus()
        }}
      >
        <legend className="sr-only">{label}</legend>
        {open && children()}
      </fieldset>
    </>
  )
}
