import { flushSync } from 'react-dom'

/**
 * Makes a change that takes a checkbox out of its list, and gives its focus to the next one there, else to the one
 * before it. Where the list goes with it, the last checkbox of the lists beside it has the focus.
 */
export function focusBeside(box: HTMLElement, change: () => void): void {
  const list = box.closest('ol, ul')
  const menu = list?.parentElement
  const at = boxesOf(list).indexOf(box)
  flushSync(change)
  if (box.isConnected) return
  const stays = list?.isConnected === true
  const left = boxesOf(stays ? list : menu)
  left.at(stays && at < left.length ? at : -1)?.focus()
}

function boxesOf(element: Element | null | undefined): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? [])]
}
