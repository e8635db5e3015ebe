/**
 * Calls `follow` when an element has scrolled or was resized: then its layout is known, so that reading it costs
 * nothing. Returns what ends it.
 */
export function watchView(scroller: HTMLElement, follow: () => void): () => void {
  const resized = new ResizeObserver(follow)
  resized.observe(scroller)
  scroller.addEventListener('scroll', follow, { passive: true })
  return () => {
    resized.disconnect()
    scroller.removeEventListener('scroll', follow)
  }
}
