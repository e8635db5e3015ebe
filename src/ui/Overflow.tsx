import { type ReactNode, useRef, useState } from 'react'

/** `+3` at the end of a list that does not fit; opens the whole list, which is only made then. */
export function Overflow({
  count,
  label,
  children,
}: {
  count: number
  /** What there is more of: `3 more tags`. */
  label: string
  children: () => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className="shrink-0 rounded-small px-1 text-small text-accent hover:bg-hover"
        aria-label={label}
        aria-expanded={open}
        onClick={(event) => {
          event.stopPropagation()
          setOpen(true)
        }}
      >
        +{count}
      </button>
      {open && (
        <div
          ref={(popover) =>
            popover?.showPopover(button.current === null ? {} : { source: button.current })
          }
          popover="auto"
          role="note"
          className="popover max-h-80 max-w-md overflow-auto px-3 py-2 text-table"
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false)
          }}
        >
          {children()}
        </div>
      )}
    </>
  )
}
