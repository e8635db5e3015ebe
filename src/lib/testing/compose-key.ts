/** Presses a key as an input method does while it composes a character in a field. */
export function composeKey(field: Element, key: string): void {
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
  )
}
