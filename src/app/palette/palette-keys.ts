import { takesSingleKeys } from '~/lib/single-keys'
import { isTextField } from '~/servers/find/find-keys'

/** What a key asks for: to find anything, or to see what all keys do. */
export type AskedByKey = 'palette' | 'keys'

const isApple = /^(Mac|iP)/.test(navigator.platform)

/** The name of Ctrl+K on this machine. */
export const paletteKey = isApple ? '⌘K' : 'Ctrl K'

/**
 * What a key press asks for: Ctrl+K (⌘K) from anywhere, `?` outside of text fields unless a person turned keys of one
 * character off. In text fields of Apple's systems Ctrl+K cuts the rest of a line, which it goes on doing.
 */
export function askedByKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>): AskedByKey | null {
  if (altKey) return null
  if (ctrlKey || metaKey) {
    const cutsLine = isApple && ctrlKey && isTextField(target)
    const alone = ctrlKey !== metaKey && !shiftKey && !cutsLine
    return alone && key.toLowerCase() === 'k' ? 'palette' : null
  }
  return key === '?' && takesSingleKeys() && !isTextField(target) ? 'keys' : null
}
