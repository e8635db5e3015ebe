import { readStored, writeStored } from './local-store'

const key = 'single-keys'

/**
 * Whether keys of one character, such as `/`, do something by themselves, as it was chosen in this browser. Who speaks to
 * the page or hits keys by accident can turn them off (WCAG 2.2, 2.1.4).
 */
export function takesSingleKeys(): boolean {
  return readStored(key) !== 'off'
}

/** Remembers whether they do; where storage is blocked it is forgotten. */
export function chooseSingleKeys(takes: boolean): void {
  writeStored(key, takes ? null : 'off')
}
