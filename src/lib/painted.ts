/** Milliseconds after which nobody waits for a frame any more: a page that is not seen paints none. */
const patience = 250

/** Resolves once what was handed over before has been drawn and painted, or after 250 ms. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience)
    // What was handed over is drawn in a task of its own, then comes the frame, and after it the next task.
    setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
