const key = 'single-keys'

/**
 * Whether keys of one character, such as `/`, do something by themselves, as it was chosen in this browser. Who speaks to
 * the page or hits keys by accident can turn them off (WCAG 2.2, 2.1.4).
 */
export function takesSingleKeys(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Remembers whether they do; where storage is blocked it is forgotten. */
export function chooseSingleKeys(takes: boolean): void {
  try {
    if (takes) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // Nothing to remember it in.
  }
}
