/** Who follows each element. */
const followers = new WeakMap<HTMLElement, Set<() => void>>()

/**
 * Calls `follow` when an element has scrolled or was resized: then its layout is known, so that reading it costs
 * nothing. One listener calls all that follow an element: after each listener React draws what it asked for, and the
 * next one would wait for the layout of that. Returns what ends it.
 */
export function watchView(scroller: HTMLElement, follow: () => void): () => void {
  const known = followers.get(scroller)
  const all = known ?? new Set<() => void>()
  all.add(follow)
  if (known === undefined) {
    followers.set(scroller, all)
    const tellAll = () => all.forEach((one) => one())
    new ResizeObserver(tellAll).observe(scroller)
    scroller.addEventListener('scroll', tellAll, { passive: true })
  }
  return () => all.delete(follow)
}
