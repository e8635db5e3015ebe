import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { Menu, type MenuItem } from './Menu'

type Size = 'small' | 'medium' | 'large'

const items: readonly MenuItem<Size>[] = [
  { value: 'small', label: 'Small', note: 'for little' },
  { value: 'medium', label: 'Medium' },
  { value: 'large', label: 'Large' },
]
const onChoose = vi.fn<(size: Size) => void>()
const button = page.getByRole('button', { name: 'Size' })
const menu = page.getByRole('menu', { name: 'Sizes' })
const item = (name: string) => page.getByRole('menuitemradio', { name })

async function renderMenu(chosen: Size | null) {
  await render(
    <>
      <Menu button="Size" label="Sizes" items={items} chosen={chosen} onChoose={onChoose} />
      <button type="button">Elsewhere</button>
    </>,
  )
}

beforeEach(() => {
  onChoose.mockReset()
})

describe('opening', () => {
  test('by a click puts the focus on the choice that holds', async () => {
    await renderMenu('medium')
    await expect.element(menu).not.toBeInTheDocument()
    await button.click()
    await expect.element(menu).toBeVisible()
    await expect.element(item('Medium')).toHaveFocus()
    await expect.element(item('Medium')).toHaveAttribute('aria-checked', 'true')
    await expect.element(item('Large')).toHaveAttribute('aria-checked', 'false')
  })

  test.each(['{Enter}', ' '])('by the key %o', async (key) => {
    await renderMenu(null)
    await userEvent.tab()
    await expect.element(button).toHaveFocus()
    await userEvent.keyboard(key)
    await expect.element(item('Small')).toHaveFocus()
  })

  test('stands below its button and tells that it is open', async () => {
    await renderMenu(null)
    await expect.element(button).toHaveAttribute('aria-haspopup', 'menu')
    await button.click()
    await expect.element(menu).toBeVisible()
    const above = button.element().getBoundingClientRect()
    const below = menu.element().getBoundingClientRect()
    expect(below.top).toBeCloseTo(above.bottom + 4, 0)
    expect(below.left).toBeCloseTo(above.left, 0)
  })
})

describe('walking', () => {
  test.each<[Size, string, string]>([
    ['small', '{ArrowDown}', 'Medium'],
    ['large', '{ArrowDown}', 'Small'],
    ['small', '{ArrowUp}', 'Large'],
    ['medium', '{ArrowUp}', 'Small'],
    ['large', '{Home}', 'Small'],
    ['small', '{End}', 'Large'],
    ['small', '{ArrowDown}{ArrowDown}{ArrowDown}', 'Small'],
  ])('from %s by %s to %s', async (chosen, keys, name) => {
    await renderMenu(chosen)
    await button.click()
    await expect.element(menu).toBeVisible()
    await expect.poll(() => document.activeElement?.ariaChecked).toBe('true')
    await userEvent.keyboard(keys)
    await expect.element(item(name)).toHaveFocus()
  })
})

describe('choosing', () => {
  test('by Enter closes the menu and goes back to the button', async () => {
    await renderMenu('small')
    await button.click()
    await expect.element(item('Small')).toHaveFocus()
    await userEvent.keyboard('{End}{Enter}')
    expect(onChoose.mock.calls).toEqual([['large']])
    await expect.element(menu).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
  })

  test('by a click', async () => {
    await renderMenu(null)
    await button.click()
    await item('Medium').click()
    expect(onChoose.mock.calls).toEqual([['medium']])
    await expect.element(menu).not.toBeInTheDocument()
  })
})

describe('leaving without a choice', () => {
  test('by Escape goes back to the button', async () => {
    await renderMenu('medium')
    await button.click()
    await expect.element(item('Medium')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(menu).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
    expect(onChoose).not.toHaveBeenCalled()
  })

  test('by a click elsewhere', async () => {
    await renderMenu('medium')
    await button.click()
    await expect.element(menu).toBeVisible()
    await userEvent.click(document.body, { position: { x: 390, y: 390 } })
    await expect.element(menu).not.toBeInTheDocument()
    expect(onChoose).not.toHaveBeenCalled()
  })
})
