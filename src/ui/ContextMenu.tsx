import { useEffect, useRef } from 'react'

import { walkMenu } from './walk-menu'

/** One action of a {@link ContextMenu}. */
export interface ContextAction {
  readonly label: string
  readonly perform: () => void
}

/** Where a menu was asked for: another object each time. */
export interface MenuPlace {
  readonly element: HTMLElement
}

/** A menu of actions at an element that was right-clicked, or on which the menu key was pressed. */
export function ContextMenu({
  label,
  place,
  actions,
  onClose,
}: {
  label: string
  place: MenuPlace
  actions: readonly ContextAction[]
  onClose: () => void
}) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = menu
    // Asked for again at once, it is closed but has not said so yet; it then says nothing.
    if (current?.matches(':popover-open') === false) current.showPopover({ source: place.element })
    current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [place])

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="popover max-h-80 max-w-120 min-w-56 overflow-y-auto py-1"
      onKeyDown={(event) => walkMenu(event, '[role=menuitem]')}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {actions.map(({ label: name, perform }, index) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={index === 0 ? 0 : -1}
          className="block w-full truncate px-3 py-1 text-left text-table hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2"
          onClick={() => {
            menu.current?.hidePopover()
            place.element.focus()
            perform()
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
