import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import type { Refined } from './refined'

/** What a facet panel listens to in order to keep its lines in place. */
interface HoldingEvents {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
  readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void
}

/** Buttons below the lines list more of them, and do not stay in their place. */
const lines = 'li button, h2 button'

/**
 * Holds what a panel shows in place while the pointer or the focus is in it. `held` is what was refined when it came,
 * null while nobody is there. Lines that come above the one that was clicked last are scrolled past.
 */
export function useHeldPlaces(refined: Refined) {
  const [held, setHeld] = useState<Refined | null>(null)
  const clicked = useRef<{ readonly line: HTMLElement; readonly top: number } | null>(null)
  const panel = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const { current } = panel
    if (clicked.current === null || current === null) return
    const { line, top } = clicked.current
    const wanted = current.scrollTop + line.offsetTop - top
    clicked.current = { line, top: line.offsetTop }
    // Where all lines are in view there is nothing to scroll: room below them makes it possible.
    if (wanted + current.clientHeight > current.scrollHeight) {
      current.style.paddingBottom = `${current.clientHeight}px`
    }
    current.scrollTop = wanted
  })

  const hold = () => setHeld((before) => before ?? refined)
  const release = () => {
    clicked.current = null
    panel.current?.style.removeProperty('padding-bottom')
    setHeld(null)
  }

  const events: HoldingEvents = {
    onPointerEnter: hold,
    onPointerLeave({ currentTarget, pointerType }) {
      // A finger leaves with every tap. The focus that a click leaves behind holds nothing, that of the keyboard does.
      if (pointerType === 'touch' || currentTarget.querySelector(':focus-visible') !== null) return
      release()
    },
    onFocus: hold,
    onBlur({ currentTarget, relatedTarget }) {
      if (currentTarget.contains(relatedTarget) || currentTarget.matches(':hover')) return
      release()
    },
    onClickCapture({ target }) {
      const line = target instanceof Element ? target.closest<HTMLElement>(lines) : null
      clicked.current = line === null ? null : { line, top: line.offsetTop }
    },
  }
  return { held, panel, events }
}
