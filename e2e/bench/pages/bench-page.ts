/** What the driver can ask of a page of the benchmark; the product is not asked for anything but its data. */
export interface BenchPage {
  /** Resolves once all of the page's own files are there. */
  readonly ready: Promise<void>
  /** Fetches the first page of servers, then shows it; resolves with the time at which it was handed over. */
  readonly showFirst: (projectId: string) => Promise<number>
  /** Loads all servers, then shows them; resolves with the milliseconds that loading them took. */
  readonly loadAll: (projectId: string) => Promise<number>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}
