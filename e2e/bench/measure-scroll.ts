import type { CDPSession } from 'playwright'

import type { Contender, OpenPage } from './contender'
import type { Figures } from './figures'
import type { Frame } from './pages/probe'

const steadySpeed = 2000
const fastSpeed = 4000
const distance = 12_000
/** Milliseconds from one refresh of the screen to the next. */
const refresh = 1000 / 60
const longFrame = 50

/** Scrolls a page: what it costs, what a slow machine shows, and what stays blank. */
export async function measureScroll(
  open: OpenPage,
  contender: Contender,
  figures: Figures,
): Promise<void> {
  const { page, cdp } = open
  await toTop(open)
  const before = await busySeconds(cdp)
  await scroll(cdp, steadySpeed)
  const busy = (await busySeconds(cdp)) - before
  const scrolled = await gridTop(open)
  figures.add('scroll, ms per 1,000 px', contender, (busy * 1_000_000) / scrolled)

  await toTop(open)
  await page.evaluate(() => window.probe.recordFrames(true))
  await scroll(cdp, fastSpeed)
  const covered = await page.evaluate(() => window.probe.stopFrames())
  figures.add('blank area, %', contender, blankShare(covered) * 100)

  await toTop(open)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => window.probe.recordFrames(false))
  await scroll(cdp, fastSpeed)
  const frames = await page.evaluate(() => window.probe.stopFrames())
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const gaps = frameGaps(frames)
  figures.add('frames over 50 ms, %', contender, (gaps.filter(isLong).length / gaps.length) * 100)
  figures.add('worst frame, ms', contender, Math.max(...gaps))
  await toTop(open)
}

/** Frames last whole refreshes; three of them are 50 ms, give or take what a clock is off. */
function isLong(gap: number): boolean {
  return Math.round(gap / refresh) > Math.round(longFrame / refresh)
}

/** How long the frames were in which the grid moved. */
function frameGaps(frames: readonly Frame[]): readonly number[] {
  return frames.flatMap((frame, index) => {
    const before = frames[index - 1]
    return before === undefined || before.top === frame.top ? [] : [frame.at - before.at]
  })
}

/**
 * The share of the view without rows, the mean over frames. The compositor may scroll on until the main thread has
 * painted again, so the rows of each frame have to cover where the next one begins.
 */
function blankShare(frames: readonly Frame[]): number {
  const shares = frames.flatMap((frame, index) => {
    const next = frames[index + 1]
    if (next === undefined || next.top === frame.top) return []
    const end = next.top + next.height
    const covered = Math.max(0, Math.min(end, frame.to) - Math.max(next.top, frame.from))
    return [1 - covered / next.height]
  })
  return shares.length === 0
    ? Number.NaN
    : shares.reduce((sum, one) => sum + one, 0) / shares.length
}

async function scroll(cdp: CDPSession, speed: number): Promise<void> {
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 900,
    y: 600,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  })
}

async function toTop({ page }: OpenPage): Promise<void> {
  await page.getByRole('grid', { name: 'Servers' }).evaluate(
    (grid) =>
      new Promise((resolve) => {
        grid.scrollTop = 0
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      }),
  )
}

function gridTop({ page }: OpenPage): Promise<number> {
  return page.getByRole('grid', { name: 'Servers' }).evaluate((grid) => grid.scrollTop)
}

const busyMetrics: ReadonlySet<string> = new Set([
  'ScriptDuration',
  'LayoutDuration',
  'RecalcStyleDuration',
])

async function busySeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics
    .filter(({ name }) => busyMetrics.has(name))
    .reduce((sum, { value }) => sum + value, 0)
}
