import { missedKeys } from './header-touch'

/**
 * Presses again, in their order, the keys that came before anybody heard them on a header of this table. Each in a frame
 * of its own, in which what the one before moved stands in its new place.
 */
export function pressMissedKeys(grid: HTMLElement, signal: AbortSignal): void {
  function pressNext() {
    const missed = signal.aborted ? undefined : missedKeys.shift()
    if (missed === undefined) return
    const { target, key, altKey, shiftKey, ctrlKey, metaKey } = missed
    if (target instanceof Node && grid.contains(target)) {
      // It goes down to the header, not up again, where it would be missed once more.
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, altKey, shiftKey, ctrlKey, metaKey, bubbles: false }),
      )
    }
    requestAnimationFrame(pressNext)
  }
  requestAnimationFrame(pressNext)
}
