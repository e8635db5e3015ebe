import type { RefObject } from 'react'

import { t } from '~/lib/language/translate'

import { boundedWidth, narrowest, widest, widthAfterKey } from './detail-width'

/** The left edge of the detail: dragged, or moved by the arrow keys, it changes the width. */
export function WidthSeparator({
  panel,
  width,
  onWidth,
}: {
  panel: RefObject<HTMLElement | null>
  width: number
  onWidth: (width: number) => void
}) {
  /** A window that is too narrow holds the panel below the width that was chosen: steps start at what is seen. */
  const seen = () => panel.current?.offsetWidth ?? width

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a control
    <hr
      aria-orientation="vertical"
      aria-label={t('Width of the detail')}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      aria-valuetext={t('{width} pixels', { width: String(width) })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      title={t('Drag, or use the arrow keys; Home and End for the bounds')}
      className="absolute inset-y-0 -left-1 z-10 h-auto w-2 border-0 cursor-col-resize touch-none max-lg:hidden hover:bg-selected active:bg-selected"
      onKeyDown={(event) => {
        const next = widthAfterKey(event.key, event.shiftKey, seen())
        if (next === null) return
        event.preventDefault()
        onWidth(next)
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const edge = panel.current?.getBoundingClientRect().right ?? 0
        onWidth(boundedWidth(edge - event.clientX))
      }}
    />
  )
}
