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

test('an end of the line fades where it goes on, and what takes the focus stands clear of that', async () => {
  const line = (width: number) => (
    <div className="flex" style={{ width }}>
      <SectionNav names={names} />
    </div>
  )
  const { rerender } = await render(line(320))
  const nav = page.getByRole('navigation', { name: 'Sections' })
  const fades = () => {
    const { maskImage } = getComputedStyle(nav.element())
    const [, before] = /rgb\(0, 0, 0\) (\d+)px/.exec(maskImage) ?? []
    const [, after = '0'] = /100% - (\d+)px/.exec(maskImage) ?? []
    return [Number(before), Number(after)]
  }
  await expect.poll(fades).toEqual([0, 28])

  const metadata = nav.getByRole('button', { name: 'Metadata' })
  for (const _ of names.slice(0, 6)) await userEvent.keyboard('{Tab}')
  await expect.element(metadata).toHaveFocus()
  await expect.poll(fades).toEqual([28, 28])
  const { left, right } = metadata.element().getBoundingClientRect()
  const bounds = nav.element().getBoundingClientRect()
  expect(left).toBeGreaterThanOrEqual(bounds.left + 28)
  expect(right).toBeLessThanOrEqual(bounds.right - 28)

  for (const _ of names.slice(6)) await userEvent.keyboard('{Tab}')
  await expect.poll(fades).toEqual([28, 0])
  await rerender(line(900))
  await expect.poll(fades).toEqual([0, 0])
})
