import {
  type ReactNode,
  Suspense,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import { classNames } from '~/lib/class-names'

import { Icon } from './Icon'

/**
 * A button that opens a floating group of controls, which are only made while it is open. Escape or a click elsewhere
 * closes it; what carries `data-start` has the focus first. While the code of the controls is on its way the group
 * holds the focus. For many controls; a few stand in a Popover.
 */
export function Panel({
  button,
  label,
  active = false,
  className,
  buttonClass,
  onClosed,
  children,
}: {
  button: ReactNode
  label: string
  /** Something in the group is not as it is by default. */
  active?: boolean
  /** Width of the group. */
  className: string
  buttonClass?: string
  onClosed?: () => void
  children: () => ReactNode
}) {
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const [open, setOpen] = useState(false)

  function focusStart() {
    const start = group.current?.querySelector<HTMLElement>('[data-start]')
    if (start !== null && start !== undefined) start.focus()
    else if (isEmpty(group.current)) group.current?.focus()
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        data-action={label}
        className={classNames(
          'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control border bg-field px-2 text-table hover:bg-hover',
          active ? 'border-accent' : 'border-border',
          buttonClass,
        )}
      >
        {button}
        <Icon name="chevron" className="text-muted" />
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- holds the focus for its controls */}
      <fieldset
        ref={group}
        id={id}
        popover="auto"
        tabIndex={-1}
        className={classNames(
          'popover scroll-edge! max-h-[min(70vh,640px)] min-w-0 overflow-y-auto p-0 text-table',
          className,
        )}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true)
        }}
        onToggle={(event) => {
          if (event.newState === 'open') focusStart()
          else {
            setOpen(false)
            onClosed?.()
          }
        }}
        onKeyDown={(event) => {
          // Out of an empty group Tab would go past the controls that are about to come.
          const on = event.key === 'Tab' && !event.shiftKey
          if (on && isEmpty(event.currentTarget)) event.preventDefault()
        }}
      >
        <legend className="sr-only">{label}</legend>
        {open && (
          <Suspense fallback={<div className="h-80" />}>
            {children()}
            <WhenThere
              run={() => {
                if (document.activeElement === group.current) focusStart()
              }}
            />
          </Suspense>
        )}
      </fieldset>
    </>
  )
}

/** Runs once what stands beside it in a Suspense is there. */
function WhenThere({ run }: { run: () => void }) {
  const there = useEffectEvent(run)
  useLayoutEffect(() => there(), [])
  return null
}

function isEmpty(group: HTMLElement | null): boolean {
  return group?.querySelector(':enabled') === null
}
