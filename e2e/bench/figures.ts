import { median } from './median'

/** Figures by what was measured and on which page. */
export class Figures {
  readonly #figures = new Map<string, Map<string, number[]>>()

  add(measure: string, page: string, figure: number): void {
    const pages = this.#figures.get(measure) ?? new Map<string, number[]>()
    this.#figures.set(measure, pages)
    pages.set(page, [...(pages.get(page) ?? []), figure])
  }

  /** The median of a page's figures; null where nothing was measured. */
  median(measure: string, page: string): number | null {
    const figures = this.#figures.get(measure)?.get(page)
    return figures === undefined ? null : median(figures)
  }

  /** All medians, a line for each measure. */
  list(): string {
    return [...this.#figures]
      .map(([measure, pages]) => {
        const medians = [...pages].map(([page, all]) => `${page} ${median(all).toFixed(1)}`)
        return `${measure}: ${medians.join(', ')}`
      })
      .join('\n')
  }

  /** The largest of a page's figures; null where nothing was measured. */
  largest(measure: string, page: string): number | null {
    const figures = this.#figures.get(measure)?.get(page)
    return figures === undefined ? null : Math.max(...figures)
  }
}
