import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { Overflow } from './Overflow'
import { Popover } from './Popover'

describe('Popover', () => {
  const button = page.getByRole('button', { name: 'More' })
  const group = page.getByRole('group', { name: 'More filters' })

  async function renderPopover() {
    await render(
      <Popover button="More" label="More filters">
        <input aria-label="Reservation" />
      </Popover>,
    )
  }

  test('opens below its button, and what is in it can be used', async () => {
    await renderPopover()
    await expect.element(group).not.toBeInTheDocument()
    await button.click()
    await expect.element(group).toBeVisible()
    expect(group.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(
      button.element().getBoundingClientRect().bottom,
    )
    await page.getByRole('textbox', { name: 'Reservation' }).fill('r-1')
    await expect.element(page.getByRole('textbox', { name: 'Reservation' })).toHaveValue('r-1')
  })

  test('Escape closes it and goes back to the button; what was typed stays', async () => {
    await renderPopover()
    await button.click()
    await page.getByRole('textbox', { name: 'Reservation' }).fill('r-1')
    await userEvent.keyboard('{Escape}')
    await expect.element(group).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
    await button.click()
    await expect.element(page.getByRole('textbox', { name: 'Reservation' })).toHaveValue('r-1')
  })

  test('a click elsewhere closes it', async () => {
    await renderPopover()
    await button.click()
    await expect.element(group).toBeVisible()
    await userEvent.click(document.body, { position: { x: 390, y: 390 } })
    await expect.element(group).not.toBeInTheDocument()
  })
})

describe('Overflow', () => {
  const button = page.getByRole('button', { name: '3 more tags' })
  const list = page.getByRole('note')
  const children = vi.fn(() => 'env=prod, owner, team=web')

  function Example() {
    return (
      <Overflow count={3} label="3 more tags">
        {children}
      </Overflow>
    )
  }

  test('the list is made when it is opened, stands below and stays while rows change', async () => {
    children.mockClear()
    const { rerender } = await render(<Example />)
    await expect.element(button).toHaveTextContent('+3')
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
    expect(children).not.toHaveBeenCalled()

    await button.click()
    await expect.element(list).toHaveTextContent('env=prod, owner, team=web')
    await expect.element(list).toBeVisible()
    await expect.element(button).toHaveAttribute('aria-expanded', 'true')
    const above = button.element().getBoundingClientRect()
    const below = list.element().getBoundingClientRect()
    expect(below.top).toBeCloseTo(above.bottom + 4, 0)
    expect(below.left).toBeCloseTo(above.left, 0)

    await rerender(<Example />)
    await expect.element(list).toBeVisible()
  })

  test('Escape closes it', async () => {
    await render(<Example />)
    await button.click()
    await expect.element(list).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(list).not.toBeInTheDocument()
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  })

  test('the row that it stands in hears nothing of the click', async () => {
    const onRowClick = vi.fn()
    await render(
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- stands for a row of the table
      <div onClick={onRowClick}>
        <Example />
      </div>,
    )
    await button.click()
    await expect.element(list).toBeVisible()
    expect(onRowClick).not.toHaveBeenCalled()
  })
})
