/**
 * Whether a key press asks for Find: `/` outside of text fields, or Ctrl+F (⌘F). Pressed again while Find is open,
 * Ctrl+F is left to the browser.
 */
export function asksForFind(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  open: boolean,
): boolean {
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'f' && !open
  return event.key === '/' && !isTextField(event.target)
}

/** Whether typing goes into the target of a key press. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}
