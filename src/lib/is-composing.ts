import type { KeyboardEvent } from 'react'

/**
 * A key that an input method takes while it composes a character: to choose among candidates, to end or to give up. It
 * is no command to the field. Safari sends the one that ends a composition after its end, as 229 (UI Events, legacy).
 */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
