import { cpus, release, totalmem } from 'node:os'

import type { Verdict } from './judge'
import { peers } from './peers'
import { markdownTable } from './table'

/** The verdicts for one size of the inventory. */
export interface SizeResult {
  readonly size: number
  readonly verdicts: readonly Verdict[]
}

interface RunFacts {
  readonly chromium: string
  readonly rounds: number
}

const count = new Intl.NumberFormat('en')

/** The text of docs/performance.md. */
export function writeReport(results: readonly SizeResult[], facts: RunFacts): string {
  return [
    '# Performance',
    method(facts),
    ...results.map(
      ({ size, verdicts }) => `## ${count.format(size)} servers\n\n${sizeTable(verdicts)}`,
    ),
    `## Other tables\n\nMeasured on 2026-11-22 in headless Chromium 156 on 2 cores, each library as its documents show it, with the same rows and 12 columns. Ratios to a table by hand whose cells are plain texts, as those of the libraries were, unless a unit is given.\n\n${markdownTable(peers)}`,
    '',
  ].join('\n\n')
}

/** One row for each bar. */
export function sizeTable(verdicts: readonly Verdict[]): string {
  return markdownTable([
    ['', 'product', 'floor', 'plain texts', 'TanStack example', 'compared', 'bar', ''],
    ...verdicts.map(({ bar, product, floor, plain, example, compared, most, holds }) => {
      const ratio = bar.against !== 'figure'
      return [
        bar.title,
        figure(product, bar.unit),
        `${figure(floor, bar.unit)}${bar.against === 'bare' ? ' (rows alone)' : ''}`,
        figure(plain, bar.unit),
        figure(example, bar.unit),
        ratio ? `${compared.toFixed(2)} x` : figure(compared, bar.unit),
        ratio ? `${most} x` : `${most} ${bar.unit}`,
        holds ? 'holds' : '**missed**',
      ]
    }),
  ])
}

function figure(value: number | null, unit: string): string {
  return value === null ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`
}

function method({ chromium, rounds }: RunFacts): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} x ${cpu?.model.trim() ?? 'unknown CPU'}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}`
  return `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. It ends with an error when a bar is missed.

Machine: ${machine}; Node ${process.version}, headless Chromium ${chromium}, 1920 x 1000. Medians of ${rounds} rounds, the pages taken in turn. Absolute times depend on the machine and on what else it does: only figures of one run compare.

- **product**: the built page behind the real proxy and the simulated ECS, its columns, its loader.
- **floor**: the same table written by hand, without a framework. It shows the cells of the product, with the same elements, class names and stylesheet, in the same room of the screen; elements are used again, and only what differs from row to row is touched. It has nothing else: no facets, suggestions, address bar, selection, keyboard or tooltips, and its +2 opens nothing. It draws every cell of a row, as tables by hand do; the product leaves out those in columns out of view, four of fourteen here. So a ratio to it says what the product's code costs, and not what its cells look like.
- **plain texts**: the same table by hand with one bare text in each cell: no signs, no colours, no second font. It is reported without a bar. Until November 2026 it was the page that was called floor here, and the one that the bars were held against.
- **TanStack example**: React, TanStack Table with all rows, TanStack Virtual, as their documents show it.
- **rows alone**: a page that fetches, parses and keeps the same rows and shows nothing.

A page is opened once the machine has been quiet for a quarter of a second, for which 10 s are waited at most, in a Chromium whose address bar suggests nothing: for each new window it loads pages of its own for that, which take a core for over half a second, and which were measured along until 29 November 2026. The proxy keeps nothing, so that each page of each contender is asked of the simulated ECS. Both run at a lower priority than the browser (nice 10), since they are on other machines where the product is used. Until 29 November 2026 they did not. In traces of loads of 100,000 servers the page itself works for at most 14 ms in its blocks of 50 ms and more; the kernel gives the processor to others meanwhile, the browser's own threads among them. Seven of twelve loads in a row had such a block before, none of eight after, and some in later runs: it is rarer, not gone. The whole load takes as long either way.

*Painted* is the time from the trusted event (for first rows: from the moment the first page of data is handed over) to the end of the first frame in which the grid has the number of rows, and the first 25 names, that a plain filter and sort of all rows in another page say. A task of the highest priority tells the end of a frame. Until 29 November 2026 a message did, which waited behind what the product puts off until after its frame, so that facets and suggestions were counted in: by 6 to 14 ms in a trace. While a page paints its first rows, the second page of data is being fetched and parsed in a worker: by the product, which keeps it, and by the baselines, which drop it. Facet counts are those of Status, and count from the frame that painted the rows. The first click sorts by each of five columns once; later clicks turn the order round or take it back. Queries of the language are a list, a negated tag, an IPv4 network, an age, and a mix. The cost of scrolling is that of 12,000 px at 2,000 px/s, from the browser's own counters; fast is 4,000 px/s. Frames are counted in whole refreshes of the screen, 60 a second: over 50 ms are frames that took more than three. Blank is what the rows of a frame leave uncovered by the time the next one is painted, so that it counts what the compositor may show in between. The longest block counts from the first page of data on, and is 0 when no task took 50 ms. Loaded anew are all rows while a word and the presence of tags refine them and Name sorts them. Exported are all rows: the visible columns as CSV and as XLSX, and all fields as JSON; the largest gap of the three counts.`
}
