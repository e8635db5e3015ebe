const ends = ['pointerup', 'pointercancel', 'click', 'keydown'] as const

/**
 * Runs something once the pointer that is pressed was let go and its click was heard; at once where none is pressed.
 * What a blur changes would else take the target of the click away between pressing and letting go.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(':active') === null) {
    run()
    return
  }
  const ended = new AbortController()
  for (const end of ends) {
    addEventListener(
      end,
      () => {
        ended.abort()
        setTimeout(run)
      },
      { capture: true, signal: ended.signal },
    )
  }
}
