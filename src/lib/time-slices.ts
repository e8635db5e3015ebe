/**
 * Cuts long work on the main thread into slices: the function resolves at once until `milliseconds` of work have gone
 * by since the page last had its turn, then after it had it. Works in a hidden tab as well, unlike a timer.
 */
export function timeSlices(milliseconds: number): () => Promise<void> {
  let start = performance.now()
  return async () => {
    if (performance.now() - start < milliseconds) return
    await nextTask()
    start = performance.now()
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
