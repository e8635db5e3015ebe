import type { OpenPage } from './contender'
import type { Expected } from './pages/reference'
import type { Painted } from './pages/probe'

/** Milliseconds after which a page has failed to show what it has to. */
const patience = 20_000

/** Does something to a page and waits until it shows what it has to. `event` is what the time starts at. */
export async function drive(
  { page }: OpenPage,
  event: 'keydown' | 'input' | 'click',
  expected: Expected,
  act: () => Promise<void>,
  facet = false,
): Promise<Painted> {
  await page.evaluate(([expected, event, facet]) => window.probe.watch(expected, event, facet), [
    expected,
    event,
    facet,
  ] as const)
  await act()
  const painted = await page.evaluate(
    (patience) => Promise.race([window.probe.result(), window.probe.giveUp(patience)]),
    patience,
  )
  if ('shown' in painted) {
    const wanted = JSON.stringify(expected, null, 1)
    throw new Error(`The page shows ${painted.shown} instead of ${wanted}.`)
  }
  return painted
}

/** The field that refines, the same on every page. */
export function refineField({ page }: OpenPage) {
  return page.getByRole('combobox', { name: 'Refine' })
}

/** The header of a column. */
export function columnHeader({ page }: OpenPage, name: string) {
  return page.getByRole('columnheader', { name, exact: true })
}
