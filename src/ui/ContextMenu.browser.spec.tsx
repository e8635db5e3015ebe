import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { ContextMenu, type MenuPlace } from './ContextMenu'

function Cell({ perform }: { perform: () => void }) {
  const [place, setPlace] = useState<MenuPlace | null>(null)
  return (
    <>
      <button
        type="button"
        onContextMenu={(event) => {
          event.preventDefault()
          setPlace({ element: event.currentTarget })
        }}
      >
        Cell
      </button>
      {place !== null && (
        <ContextMenu
          label="Cell"
          place={place}
          actions={[{ label: 'Copy', perform }]}
          onClose={() => setPlace(null)}
        />
      )}
    </>
  )
}

const menu = page.getByRole('menu', { name: 'Cell' })
const action = page.getByRole('menuitem', { name: 'Copy' })
const cell = page.getByRole('button', { name: 'Cell' })

test('asked for again right after it was closed, it opens, and says nothing of having been closed', async () => {
  const perform = vi.fn<() => void>()
  await render(<Cell perform={perform} />)
  await userEvent.click(cell, { button: 'right' })
  await expect.element(action).toHaveFocus()
  const open = menu.element()
  // The browser says that it is closed in a task of its own, before which the key may come.
  const said = new Promise((resolve) => {
    open.addEventListener('toggle', resolve, { once: true })
  })
  if (open instanceof HTMLElement) open.hidePopover()
  cell.element().dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  await said
  await expect.element(menu).toBeVisible()
  await expect.element(action).toHaveFocus()

  await userEvent.keyboard('{Enter}')
  expect(perform).toHaveBeenCalledOnce()
  await expect.element(cell).toHaveFocus()
  await expect.element(menu).not.toBeInTheDocument()
})

test('Escape closes it and gives the focus back', async () => {
  await render(<Cell perform={() => undefined} />)
  await userEvent.click(cell)
  await userEvent.click(cell, { button: 'right' })
  await expect.element(action).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(cell).toHaveFocus()
  await expect.element(menu).not.toBeInTheDocument()
})
