import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import type { SectionName } from './section-names'
import { SectionNav } from './SectionNav'

const names: readonly SectionName[] = [
  'overview',
  'network',
  'storage',
  'compute',
  'tags',
  'metadata',
  'other',
  'json',
  'request',
]

test('the sections stand in one line, which slides to all of them', async () => {
  await render(
    <div className="flex" style={{ width: 320 }}>
      <SectionNav names={names} />
    </div>,
  )
  const nav = page.getByRole('navigation', { name: 'Sections' })
  const buttons = nav.getByRole('button').elements()
  expect(new Set(buttons.map((button) => button.getBoundingClientRect().top)).size).toBe(1)
  // No bar takes a part of the line.
  expect(nav.element().clientHeight).toBe(24)

  const last = nav.getByRole('button', { name: 'Request' })
  await expect.element(last).not.toBeInViewport({ ratio: 0.95 })
  for (const _ of names) await userEvent.keyboard('{Tab}')
  await expect.element(last).toHaveFocus()
  await expect.element(last).toBeInViewport({ ratio: 0.95 })

  await userEvent.wheel(nav, { delta: { y: -500 } })
  await expect
    .element(nav.getByRole('button', { name: 'Overview' }))
    .toBeInViewport({ ratio: 0.95 })
  await expect.element(last).not.toBeInViewport({ ratio: 0.95 })
})
