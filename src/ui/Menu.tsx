import { type ReactNode, useId, useRef } from 'react'

import { classNames } from '~/lib/class-names'

import { fieldAnchor } from './Field'
import { Icon } from './Icon'
import { walkMenu } from './walk-menu'

/** One choice of a {@link Menu}. */
export interface MenuItem<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** Of the label, where that is another one than that of the page. */
  readonly lang?: string | undefined
  /** Stands before the label. */
  readonly sign?: ReactNode
  /** Said below the label. */
  readonly note?: string | undefined
}

/** A button that opens a list of choices, of which one is chosen. Arrow keys walk, Enter chooses, Escape closes. */
export function Menu<Value extends string>({
  buttonProps,
  button,
  label,
  items,
  chosen,
  onChoose,
  buttonClass,
}: {
  /** Those of a control in a Field, whose frame the choices stand under. */
  buttonProps?: { id: string; 'aria-describedby': string; 'aria-label': string }
  button: ReactNode
  /** Names the list of choices. */
  label: string
  items: readonly MenuItem<Value>[]
  chosen: Value | null
  onChoose: (value: Value) => void
  buttonClass?: string
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const tabStop = items.find(({ value }) => value === chosen) ?? items[0]
  const choices = () => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? []),
  ]

  return (
    <>
      <button
        type="button"
        {...buttonProps}
        popoverTarget={id}
        aria-haspopup="menu"
        className={classNames('inline-flex items-center gap-1.5 whitespace-nowrap', buttonClass)}
      >
        {button}
        <Icon name="chevron" className="text-muted" />
      </button>
      <div
        id={id}
        ref={list}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        style={buttonProps === undefined ? {} : { positionAnchor: fieldAnchor(buttonProps.id) }}
        className="popover max-h-[min(70vh,640px)] min-w-56 overflow-y-auto py-1"
        onKeyDown={(event) => walkMenu(event, '[role=menuitemradio]')}
        onToggle={(event) => {
          if (event.newState !== 'open') return
          const all = choices()
          const start = all.find((choice) => choice.ariaChecked === 'true') ?? all[0]
          start?.focus()
        }}
      >
        {items.map((item) => (
          <button
            key={item.value}
            type="button"
            role="menuitemradio"
            aria-checked={item.value === chosen}
            data-action={typeof item.label === 'string' ? `${label}: ${item.label}` : undefined}
            tabIndex={item === tabStop ? 0 : -1}
            className="flex w-full items-start gap-2 px-3 py-1 text-left text-table hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2"
            onClick={() => {
              list.current?.hidePopover()
              onChoose(item.value)
            }}
          >
            <Icon
              name="check"
              className={classNames('mt-0.5', item.value !== chosen && 'invisible')}
            />
            {item.sign}
            <span className="flex min-w-0 flex-1 flex-col">
              <span lang={item.lang} className="flex items-center gap-1.5">
                {item.label}
              </span>
              {item.note !== undefined && (
                <span data-note className="max-w-80 text-small text-muted">
                  {item.note}
                </span>
              )}
            </span>
          </button>
        ))}
      </div>
    </>
  )
}
