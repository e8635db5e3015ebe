import type { Expected } from './reference'
import { rowHeight } from './row-height'

/** When a view was asked for and when a frame showed it; milliseconds on the page's own clock. */
export interface Painted {
  readonly start: number
  readonly painted: number
  /** When a frame showed the right counts of the facet Status; null when nobody asked. */
  readonly facet: number | null
}

/** What the driver puts into every page before its own scripts run: it looks at the screen as a person would. */
export interface Probe {
  /** Starts to watch for a view, from the next trusted event of this type, or from a time that is given. */
  readonly watch: (expected: Expected, from: string | number, facet: boolean) => void
  readonly result: () => Promise<Painted>
  /** Resolves after so many milliseconds with what the page shows instead, for the message of an error. */
  readonly giveUp: (milliseconds: number) => Promise<{ readonly shown: string }>
  /** The longest block of the main thread since the last call; 0 when none took 50 ms. */
  readonly longestTask: () => number
  /** Times of frames and positions of the grid until `stop`. */
  readonly recordFrames: (coverage: boolean) => void
  readonly stopFrames: () => readonly Frame[]
  /** When the first page of data reached the main thread of the product. */
  readonly firstData: () => number | null
  readonly firstRequest: () => number | null
  /** Resolves with the time at which the product says that all rows are there; rejects after so many milliseconds. */
  readonly complete: (patience: number) => Promise<number>
}

/** One frame: when it began, how far the grid was scrolled, and between which heights it had rows. */
export interface Frame {
  readonly at: number
  readonly top: number
  readonly height: number
  readonly from: number
  readonly to: number
}

declare global {
  interface Window {
    probe: Probe
  }
}

let result: Promise<Painted> | null = null
let longest = 0
let firstData: number | null = null
let firstRequest: number | null = null

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
}).observe({ type: 'longtask' })

// The product's worker hands over pages; the time of the first one is where its painting starts.
class WatchedWorker extends Worker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options)
    this.addEventListener('message', () => {
      if (firstData !== null) return
      firstData = performance.now()
      longest = 0
    })
  }

  override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions) {
    firstRequest ??= performance.now()
    super.postMessage(message, Array.isArray(options) ? { transfer: options } : options)
  }
}
window.Worker = WatchedWorker

function grid(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[role="grid"][aria-label="Servers"]')
}

/** What the first cells of the first rows say. */
function shownNames(element: HTMLElement, most: number): readonly (string | undefined)[] {
  const found = new Map<number, string>()
  for (const row of element.querySelectorAll('[role="row"]')) {
    const place = Number(row.getAttribute('aria-rowindex')) - 2
    if (place >= 0 && place < most) {
      found.set(place, row.firstElementChild?.textContent ?? '')
    }
  }
  return Array.from({ length: found.size }, (_, place) => found.get(place))
}

function rowCount(element: HTMLElement): number {
  return Number(element.getAttribute('aria-rowcount')) - 1
}

/** Whether the grid shows the first rows of a view, all of them and nothing else. */
function shows({ count, names }: Expected): boolean {
  const element = grid()
  if (element === null || rowCount(element) !== count) return false
  const shown = shownNames(element, names.length)
  const right = shown.length === names.length && names.every((name, place) => shown[place] === name)
  return right && (names.length === 0 || isOnScreen(element))
}

/** A row that is there but has no room shows nothing, and costs nothing. */
function isOnScreen(element: HTMLElement): boolean {
  const row = element.querySelector('[role="row"][aria-rowindex="2"]')
  return row !== null && row.clientWidth >= element.clientWidth && row.clientHeight > 0
}

function shownText(): string {
  const element = grid()
  if (element === null) return 'no grid'
  const facet = facetTexts()
  return JSON.stringify({ count: rowCount(element), names: shownNames(element, 25), facet })
}

function facetTexts(): readonly string[] {
  const items = document.querySelectorAll('nav[aria-label="Facets"] ul[aria-label="Status"] button')
  return [...items].map((item) => item.textContent).filter((text) => text !== '')
}

function countsFacet({ facet }: Expected): boolean {
  const texts = facetTexts()
  return facet.every((text, place) => texts[place] === text)
}

/** Told by the document: looking again and again would take time that is not the product's. */
function complete(patience: number): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The rows are not complete: ${shownText()}`)), patience)
    const observer = new MutationObserver(look)
    function look() {
      if (grid()?.getAttribute('aria-busy') !== 'false') return
      observer.disconnect()
      resolve(performance.now())
    }
    observer.observe(document, { subtree: true, attributeFilter: ['aria-busy'] })
    look()
  })
}

/** Resolves with the time at which a frame had been painted in which `holds` was true. */
function paintedFrame(holds: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    function look() {
      const held = holds()
      void afterFrame(() => {
        if (held && holds()) resolve(performance.now())
        else requestAnimationFrame(look)
      })
    }
    requestAnimationFrame(look)
  })
}

/**
 * Runs once the frame is painted within which it is called, ahead of all that waits by then: a plain message would come
 * after what the page itself put off until after its frame, and count that as well.
 */
function afterFrame(run: () => void): Promise<void> {
  return scheduler.postTask(run, { priority: 'user-blocking' })
}

function eventTime(type: string): Promise<number> {
  return new Promise((resolve) => {
    addEventListener(type, (event) => resolve(event.timeStamp), { capture: true, once: true })
  })
}

let recorded: Frame[] = []
let recording = false

function recordFrame(coverage: boolean) {
  const element = grid()
  if (!recording || element === null) return
  const top = element.scrollTop
  // The header stays in place over the rows.
  const height = element.clientHeight - rowHeight
  const at = performance.now()
  if (coverage) {
    // After the frame: what it painted, until the next one does.
    void afterFrame(() => {
      const { from, to } = coveredHeights(element)
      recorded.push({ at, top, height, from, to })
    })
  } else recorded.push({ at, top, height, from: 0, to: 0 })
  requestAnimationFrame(() => recordFrame(coverage))
}

/** Between which heights of the list there are rows: the longest run of them, as the kept active row may stand apart. */
function coveredHeights(element: HTMLElement): { from: number; to: number } {
  const places = [...element.querySelectorAll('[role="row"][aria-rowindex]')]
    .map((row) => Number(row.getAttribute('aria-rowindex')) - 2)
    .filter((place) => place >= 0)
    .sort((one, other) => one - other)
  let [best, bestLength, start] = [0, 0, 0]
  for (const [at, place] of places.entries()) {
    if (at > 0 && places[at - 1] !== place - 1) start = at
    if (at - start + 1 > bestLength) [best, bestLength] = [start, at - start + 1]
  }
  const first = places[best] ?? 0
  return { from: first * rowHeight, to: (first + bestLength) * rowHeight }
}

window.probe = {
  watch(expected, from, facet) {
    const start = typeof from === 'number' ? Promise.resolve(from) : eventTime(from)
    const painted = paintedFrame(() => shows(expected))
    const counted = facet ? paintedFrame(() => countsFacet(expected)) : Promise.resolve(null)
    result = Promise.all([start, painted, counted]).then(([begun, shown, count]) => ({
      start: begun,
      painted: shown,
      facet: count,
    }))
  },
  result() {
    if (result === null) throw new Error('Nothing is watched for.')
    return result
  },
  giveUp: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(() => resolve({ shown: shownText() }), milliseconds)
    }),
  longestTask() {
    const most = longest
    longest = 0
    return most
  },
  recordFrames(coverage) {
    recorded = []
    recording = true
    requestAnimationFrame(() => recordFrame(coverage))
  },
  stopFrames() {
    recording = false
    return recorded
  },
  firstData: () => firstData,
  firstRequest: () => firstRequest,
  complete,
}
