import type { Figures } from '../bench/figures'
import type { BodySize } from './bodies'
import { perSecond } from './measure'

/** What must hold, and the figures that say whether it does. */
interface Bar {
  readonly title: string
  readonly unit: 'x' | 'ms' | 'MB'
  readonly bound: 'at least' | 'at most'
  readonly limit: number
  /** The figure of the proxy, and what it is compared with, if anything. */
  readonly read: (figures: Figures) => { proxy: number | null; other: number | null }
}

/** A bar with the figures that were taken for it. */
export interface Verdict {
  readonly bar: Bar
  readonly proxy: number
  readonly other: number | null
  /** What is held against the bar: a ratio, or the proxy's own figure. */
  readonly compared: number
  readonly holds: boolean
}

const bars: readonly Bar[] = [
  rate('Kept answer, 304', 25, 'kept, 304', 1),
  rate('Kept answer, compressed', 25, 'kept, brotli', 1),
  rate('Kept answer, 304', 1000, 'kept, 304', 1),
  rate('Kept answer, compressed', 1000, 'kept, brotli', 1),
  rate('Asked of the upstream, validated, signed, user data withheld', 25, 'asked, plain', 0.25),
  {
    title:
      'Asked of the upstream, 1,000 servers: processor time of an answer, against parsing, serialising and compressing it once',
    unit: 'x',
    bound: 'at most',
    limit: 1.3,
    read: (figures) => ({
      proxy: figures.median('processor per answer', 'proxy'),
      other: figures.median('processor per answer', 'reference'),
    }),
  },
  {
    title: 'The same: longest hold of the event loop, worst round',
    unit: 'ms',
    bound: 'at most',
    limit: 50,
    read: (figures) => ({ proxy: figures.largest('longest hold', 'proxy'), other: null }),
  },
  {
    title: 'The same, 32 connections: largest memory',
    unit: 'MB',
    bound: 'at most',
    limit: 512,
    read: (figures) => ({ proxy: figures.largest('memory', 'all'), other: null }),
  },
  {
    title: 'The same: memory of the last quarter of the time, against the first',
    unit: 'x',
    bound: 'at most',
    limit: 1.2,
    read: (figures) => ({
      proxy: figures.median('memory', 'last quarter'),
      other: figures.median('memory', 'first quarter'),
    }),
  },
]

function rate(title: string, size: BodySize, page: string, limit: number): Bar {
  return {
    title: `${title}, ${size === 25 ? '25' : '1,000'} servers: answers per second, against nginx`,
    unit: 'x',
    bound: 'at least',
    limit,
    read: (figures) => ({
      proxy: figures.median(perSecond(size), page),
      other: figures.median(perSecond(size), 'nginx'),
    }),
  }
}

/** Holds the figures against the bars. A figure that was not taken misses its bar. */
export function judge(figures: Figures): readonly Verdict[] {
  return bars.map((bar) => {
    const { proxy, other } = bar.read(figures)
    const value = proxy ?? Number.NaN
    const compared = bar.unit === 'x' ? value / (other ?? Number.NaN) : value
    const holds = bar.bound === 'at least' ? compared >= bar.limit : compared <= bar.limit
    return { bar, proxy: value, other, compared, holds }
  })
}
