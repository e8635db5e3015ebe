import { readStored, writeStored } from '~/lib/local-store'

const key = 'detail-width'

/** Bounds of the width, in pixels; a narrow window holds it below half of its own width besides. */
export const narrowest = 360
export const widest = 1_200
const usual = 520

/** Widths of the window that have room for the list beside the detail; below, the detail covers it. */
export const roomForBoth = '(width >= 900px)'

/** Leaves more room for the table in a small window; the list keeps the same room while the code of the detail comes. */
const usualHere = () => Math.round(Math.min(usual, Math.max(440, window.innerWidth * 0.34)))

/** The width in pixels that a person chose in this browser. */
export function currentWidth(): number {
  const stored = readStored(key)
  return stored === null ? usualHere() : boundedWidth(Number(stored))
}

/** Remembers the width; where storage is blocked it is forgotten with the page. */
export function rememberWidth(width: number): void {
  writeStored(key, String(width))
}

/** A whole number of pixels within the bounds; the usual width for what is no number. */
export function boundedWidth(width: number): number {
  if (!Number.isFinite(width)) return usual
  return Math.round(Math.min(widest, Math.max(narrowest, width)))
}

/** Pixels by which a key changes the width; null for a key that does not. */
export function widthAfterKey(key: string, large: boolean, width: number): number | null {
  const step = large ? 96 : 16
  // The separator is the left edge: to the left is wider.
  if (key === 'ArrowLeft') return boundedWidth(width + step)
  if (key === 'ArrowRight') return boundedWidth(width - step)
  if (key === 'Home') return narrowest
  if (key === 'End') return widest
  return null
}
