import { takesSingleKeys } from '~/lib/single-keys'
import { useKeyDown } from '~/lib/use-key-down'

import { isTextField } from '../find/find-keys'

/**
 * J and K anywhere on the page, outside of text fields and of what floats over it, walk to the next and the previous row,
 * unless a person turned keys of one character off.
 */
export function useWalkKeys(walk: (step: 1 | -1) => void): void {
  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const step = { j: 1, k: -1 } as const
    const key = event.key.toLowerCase()
    if ((key !== 'j' && key !== 'k') || event.defaultPrevented || isTextField(event.target)) return
    if (!takesSingleKeys()) return
    if (document.querySelector('dialog[open], :popover-open') !== null) return
    event.preventDefault()
    walk(step[key])
  })
}
