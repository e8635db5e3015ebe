/** What an event says of keys that are pressed together, such as `Ctrl+Shift+f`, on an element or on none. */
export function pressedKey(keys: string, target: EventTarget | null = null) {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    target,
  }
}
