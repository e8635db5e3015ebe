import { readStored, writeStored } from '~/lib/local-store'
import { takesSingleKeys } from '~/lib/single-keys'

const key = 'find-keys'

/**
 * Whether a key press asks for Find: `/` outside of text fields, unless a person turned keys of one character off, or
 * Ctrl+F (⌘F) with no other key, unless that was given back to the browser. Pressed again while Find is open, Ctrl+F is
 * left to the browser as well.
 */
export function asksForFind(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>,
  open: boolean,
): boolean {
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    const alone = event.ctrlKey !== event.metaKey && !event.shiftKey
    return alone && event.key.toLowerCase() === 'f' && !open && takesCtrlF()
  }
  return event.key === '/' && takesSingleKeys() && !isTextField(event.target)
}

/** Whether Ctrl+F (⌘F) opens Find, as it was chosen in this browser. */
export function takesCtrlF(): boolean {
  return readStored(key) !== 'slash'
}

/** Remembers whether Ctrl+F opens Find; where storage is blocked it is forgotten. */
export function chooseCtrlF(takes: boolean): void {
  writeStored(key, takes ? null : 'slash')
}

/** Whether typing goes into the target of a key press. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(':read-write, select')
}
