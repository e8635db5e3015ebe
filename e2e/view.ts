import { expect, type Page } from '@playwright/test'

/** A view or state of the page that a person can be in, and how to get there. */
export interface View {
  readonly name: string
  readonly address: string
  /** What is asked for and not answered while the view stands: what loads would go on loading before one has looked. */
  readonly unanswered?: RegExp
  /** Waits until the view stands still, after whatever has to be done to get there. */
  readonly arrive: (page: Page) => Promise<void>
}

/** Opens a view and waits until it stands still. Where it leaves requests unanswered, no service worker may answer. */
export async function visit(page: Page, { address, unanswered, arrive }: View): Promise<void> {
  if (unanswered !== undefined) await page.route(unanswered, () => undefined)
  await page.goto(address)
  await arrive(page)
}

/** Waits for a text. */
export function untilText(text: string | RegExp): View['arrive'] {
  return (page) => expect(page.getByText(text).first()).toBeVisible()
}

/** Waits for a list that is complete. */
export const untilComplete: View['arrive'] = (page) =>
  expect(page.getByText('complete', { exact: true })).toBeVisible()

/** Waits for a list of all projects, some of which fail; one of them takes seconds. */
export const untilProjectsSaid: View['arrive'] = (page) =>
  expect(page.getByText(/of 12 projects failed/)).toBeVisible({ timeout: 60_000 })
