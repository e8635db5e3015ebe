import { expect, type Page } from '@playwright/test'

/** A view or state of the page that a person can be in, and how to get there. */
export interface View {
  readonly name: string
  readonly address: string
  /** Waits until the view stands still, after whatever has to be done to get there. */
  readonly arrive: (page: Page) => Promise<void>
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
