import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Moves the focus among the items of a menu by arrow keys, Home and End. */
export function walkMenu(event: KeyboardEvent<HTMLElement>, items: string): void {
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)]
  const index = all.findIndex((item) => item === document.activeElement)
  all[step(index, all.length)]?.focus()
}
