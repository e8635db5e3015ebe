/** Browsers count milliseconds of a timer in 31 bits; a longer one would go off at once. */
const longestTimer = 2 ** 31 - 1

/** Resolves after so many milliseconds, and rejects with the signal's reason when that comes first. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', abort)
        resolve()
      },
      Math.min(milliseconds, longestTimer),
    )
    function abort() {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
}
