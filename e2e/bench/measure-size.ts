import type { Browser } from 'playwright'

import { differingCells } from './compare-cells'
import { type Contender, contenders, type OpenPage } from './contender'
import { Figures } from './figures'
import { measureExport } from './measure-export'
import { measureFirstLoad } from './measure-first-load'
import { measureFirstRows } from './measure-first-rows'
import { heapMegabytes } from './measure-heap'
import { loadWhole } from './measure-load'
import { measureReload } from './measure-reload'
import { measureRefine } from './measure-refine'
import { measureScroll } from './measure-scroll'
import { measureSort } from './measure-sort'
import { startProxyProcess } from './proxy-process'
import { References } from './references'

interface SizeOptions {
  readonly browser: Browser
  readonly baselines: string
  readonly size: number
  readonly rounds: number
}

interface Opened {
  readonly contender: Contender
  readonly open: OpenPage
}

/** Measures every page at one size of the inventory, in turn, so many rounds. */
export async function measureSize({
  browser,
  baselines,
  size,
  rounds,
}: SizeOptions): Promise<Figures> {
  const figures = new Figures()
  const proxy = await startProxyProcess(size)
  const site = { browser, baselines, origin: proxy.origin }
  const say = (text: string) => process.stdout.write(`${size}: ${text}\n`)
  try {
    await measureFirstLoad(site, figures)
    const bare = await loadWhole(site, 'bare', figures)
    figures.add('heap, MB', 'bare', await heapMegabytes(bare))
    const references = new References(bare.page)
    const all = await references.of({ query: '', sort: null })
    for (let round = 0; round < rounds; round += 1) {
      await measureFirstRows(site, all, figures)
    }
    say('first rows done')
    for (let round = 1; round < rounds; round += 1) {
      for (const name of ['product', 'bare'] as const) {
        await (await loadWhole(site, name, figures)).close()
      }
    }
    say('loads done')
    const opened: Opened[] = []
    for (const contender of contenders) {
      const open = await loadWhole(site, contender, figures)
      figures.add('heap, MB', contender, await heapMegabytes(open))
      opened.push({ contender, open })
    }
    await compareCells(opened, figures, say)
    for (let round = 0; round < rounds; round += 1) {
      for (const { contender, open } of opened) {
        await open.page.bringToFront()
        await measureRefine(open, contender, references, figures)
        await measureSort(open, contender, references, figures, round)
        await measureScroll(open, contender, figures)
      }
      say(`round ${round + 1} done`)
    }
    for (const { contender, open } of opened) {
      if (contender !== 'product') continue
      await measureExport(open, figures)
      await measureReload(open, figures, rounds)
    }
    say('exports and reloads done')
    return figures
  } finally {
    await proxy.close()
  }
}

/** The floor is only worth its name while it shows what the product shows: says so where it does not. */
async function compareCells(
  opened: readonly Opened[],
  figures: Figures,
  say: (text: string) => void,
): Promise<void> {
  const pageOf = (name: Contender) => opened.find(({ contender }) => contender === name)?.open.page
  const product = pageOf('product')
  const floor = pageOf('floor')
  if (product === undefined || floor === undefined) return
  const differing = await differingCells(product, floor)
  figures.add("cells unlike the product's", 'floor', differing.length)
  for (const [one, other] of differing.slice(0, 1)) {
    say(`the floor has ${differing.length} cells unlike the product's:\n${one}\n${other}`)
  }
}
