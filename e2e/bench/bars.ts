/** What one figure of the product is held against. */
export interface Bar {
  readonly title: string
  /** Name under which the figure was taken. */
  readonly measure: string
  /** `floor` and `bare` are pages: the bar is a ratio to theirs. `figure` is a bar in the measure's own unit. */
  readonly against: 'floor' | 'bare' | 'figure'
  readonly unit: string
  /** The most that may be, by size of the inventory. */
  readonly most: readonly [smaller: number, larger: number]
  /** The worst round counts, not the median. */
  readonly worst?: true
}

/** Every bar; the first column holds for 10,000 servers and fewer, the second for 100,000. */
export const bars: readonly Bar[] = [
  ratio('First rows painted after the first page of data is there', 'first rows', [2, 2]),
  ratio('Refine: first key of a plain word', 'refine, first key', [1.6, 1.6]),
  ratio('Refine: later keys of a plain word', 'refine, later keys', [1.6, 1.6]),
  ratio('Refine: query of the language', 'refine, queries', [2.5, 3]),
  ratio('Sort, first click', 'sort, first click', [1.5, 1.5]),
  ratio('Sort, later clicks', 'sort, later clicks', [1.5, 1.5]),
  {
    title: 'Facet counts after the rows of a refine',
    measure: 'facets after rows',
    against: 'figure',
    unit: 'ms',
    most: [17, 100],
  },
  ratio('Scroll: script, layout and style per 1,000 px', 'scroll, ms per 1,000 px', [1.6, 1.6]),
  {
    title: 'Fast scroll at 4 x slower CPU: frames over 50 ms',
    measure: 'frames over 50 ms, %',
    against: 'figure',
    unit: '%',
    most: [2, 2],
  },
  {
    title: 'Fast scroll at 1 x CPU: blank area',
    measure: 'blank area, %',
    against: 'figure',
    unit: '%',
    most: [0, 0],
  },
  {
    title: 'Heap, against the rows alone',
    measure: 'heap, MB',
    against: 'bare',
    unit: 'MB',
    most: [2, 1.5],
  },
  {
    title: 'Whole inventory: longest block of the main thread',
    measure: 'longest block, ms',
    against: 'figure',
    unit: 'ms',
    most: [50, 50],
    worst: true,
  },
  {
    title: 'Whole inventory, against fetching and parsing alone',
    measure: 'whole inventory, s',
    against: 'bare',
    unit: 's',
    most: [1.3, 1.5],
  },
  {
    title: 'All loaded anew, refined and sorted: longest block of the main thread',
    measure: 'reload, longest block, ms',
    against: 'figure',
    unit: 'ms',
    most: [100, 100],
  },
  {
    title: 'Export of all rows: largest gap between two frames',
    measure: 'export, largest frame gap, ms',
    against: 'figure',
    unit: 'ms',
    most: [100, 100],
    worst: true,
  },
  {
    title:
      'First load, until the first rows can stand: JavaScript and CSS, gzip, the worker with it',
    measure: 'first load, kB',
    against: 'figure',
    unit: 'kB',
    most: [150, 150],
  },
]

function ratio(title: string, measure: string, most: Bar['most']): Bar {
  return { title, measure, against: 'floor', unit: 'ms', most }
}
