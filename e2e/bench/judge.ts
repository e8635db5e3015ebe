import { type Bar, bars } from './bars'
import type { Figures } from './figures'

/** A bar with the figures that were taken for it. */
export interface Verdict {
  readonly bar: Bar
  readonly product: number
  readonly floor: number | null
  /** Reported, and held against nothing. */
  readonly plain: number | null
  readonly example: number | null
  /** What is compared with the bar: a ratio, or the product's own figure. */
  readonly compared: number
  readonly most: number
  readonly holds: boolean
}

const largeSize = 100_000

/** How many times the bar a figure may be in a quick run, which is there to find what broke, not what slipped. */
const quickAllowance = 4

/** Holds the figures of one size against the bars. A figure that was not taken misses its bar. */
export function judge(figures: Figures, size: number, quick: boolean): readonly Verdict[] {
  return bars.map((bar) => {
    const figureOf = (page: string) => figures.median(bar.measure, page)
    const worst = figures.largest(bar.measure, 'product')
    const product = (bar.worst ? worst : figureOf('product')) ?? Number.NaN
    const base = bar.against === 'figure' ? 1 : (figureOf(bar.against) ?? Number.NaN)
    const bearable = bar.most[size < largeSize ? 0 : 1]
    const compared = product / base
    const most = quick ? looser(bar, bearable) : bearable
    return {
      bar,
      product,
      floor: figureOf(bar.against === 'bare' ? 'bare' : 'floor'),
      plain: figureOf('plain'),
      example: figureOf('example'),
      compared,
      most,
      holds: compared <= most,
    }
  })
}

/** Bytes do not depend on the machine; a share of frames does, and may be zero. */
function looser({ unit }: Bar, most: number): number {
  if (unit === 'kB') return most
  return unit === '%' ? 100 : most * quickAllowance
}
