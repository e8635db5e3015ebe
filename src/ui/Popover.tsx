import { type ReactNode, useId } from 'react'

import { classNames } from '~/lib/class-names'

import { Icon } from './Icon'

/** A button that opens a floating group of controls; Escape or a click elsewhere closes it. */
export function Popover({
  button,
  label,
  active = false,
  children,
}: {
  button: ReactNode
  label: string
  /** Something in the group is set. */
  active?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        data-action={label}
        className={classNames(
          'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control border bg-field px-2 text-table hover:bg-hover',
          active ? 'border-accent' : 'border-border',
        )}
      >
        {button}
        <Icon name="chevron" className="text-muted" />
      </button>
      {/* Visible overflow: the hints of the fields inside stand out of it. */}
      <fieldset
        id={id}
        popover="auto"
        className="popover min-w-0 overflow-visible p-3 max-[24rem]:overflow-auto"
      >
        <legend className="sr-only">{label}</legend>
        {children}
      </fieldset>
    </>
  )
}
