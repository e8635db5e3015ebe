import { createRef, useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable } from './table-fixture'
import { cell, grid, nameCell, row } from './table-locators'
import type { TableHandle } from './use-active-cell'

function press(...keys: string[]) {
  return userEvent.keyboard(keys.join(''))
}

beforeEach(() => page.viewport(1000, 600))

describe('the one tab stop', () => {
  test('Tab enters at the first cell, Tab through its controls leaves the table', async () => {
    await render(<TestTable rows={machines(0, 100)} />)
    await page.getByRole('button', { name: 'Before' }).click()
    await press('{Tab}')
    await expect.element(nameCell('web-0')).toHaveFocus()
    await press('{Tab}')
    await expect.element(row('web-0').getByRole('button', { name: 'Copy' })).toHaveFocus()
    await press('{Tab}')
    await expect.element(row('web-0').getByRole('button', { name: 'Open' })).toHaveFocus()
    await press('{Tab}')
    await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus()
  })

  test('Tab enters at the selected row and, later, where the focus was last', async () => {
    await render(<TestTable rows={machines(0, 100)} selectedId="id-3" />)
    await page.getByRole('button', { name: 'Before' }).click()
    await press('{Tab}')
    await expect.element(nameCell('web-3')).toHaveFocus()
    await press('{ArrowDown}{ArrowRight}{Tab}')
    await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus()
    await press('{Shift>}{Tab}{/Shift}')
    await expect.element(cell('one of id-4')).toHaveFocus()
    await press('{Shift>}{Tab}{/Shift}')
    await expect.element(page.getByRole('button', { name: 'Before' })).toHaveFocus()
  })

  test('exactly one cell of the table can be tabbed to', async () => {
    await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-2').click()
    const stops = page
      .getByRole('gridcell')
      .or(page.getByRole('columnheader'))
      .elements()
      .filter((element) => element.getAttribute('tabindex') === '0')
    expect(stops).toEqual([cell('one of id-2').element()])
  })
})

describe('moving', () => {
  test('arrows, Home and End', async () => {
    await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-2').click()
    await press('{ArrowDown}')
    await expect.element(cell('one of id-3')).toHaveFocus()
    await press('{ArrowRight}')
    await expect.element(cell('two of id-3')).toHaveFocus()
    await press('{ArrowUp}')
    await expect.element(cell('two of id-2')).toHaveFocus()
    await press('{ArrowLeft}')
    await expect.element(cell('one of id-2')).toHaveFocus()
    await press('{Home}')
    await expect.element(nameCell('web-2')).toHaveFocus()
    await press('{End}')
    await expect.element(row('web-2').getByRole('gridcell').nth(4)).toHaveFocus()
  })

  test('a page is as many rows as are in view', async () => {
    await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-2').click()
    await press('{PageDown}')
    await expect.element(cell('one of id-12')).toHaveFocus()
    await expect.element(cell('one of id-12')).toBeInViewport({ ratio: 1 })
    await press('{PageUp}')
    await expect.element(cell('one of id-2')).toHaveFocus()
  })

  test('to the last of 100,000 rows and back', async () => {
    await render(<TestTable rows={machines(0, 100_000)} />)
    await cell('one of id-2').click()
    await press('{Control>}{End}{/Control}')
    await expect.element(row('web-99999')).toHaveAttribute('aria-rowindex', '100001')
    await expect.element(row('web-99999').getByRole('gridcell').nth(4)).toHaveFocus()
    expect(grid().element().scrollTop).toBe(100_000 * 32 + 32 - grid().element().clientHeight)
    expect(page.getByRole('row').elements().length).toBeLessThan(60)
    await press('{Control>}{Home}{/Control}')
    await expect.element(nameCell('web-0')).toHaveFocus()
    expect(grid().element().scrollTop).toBe(0)
  })

  test('the header is above the first row', async () => {
    await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-0').click()
    await press('{ArrowUp}')
    const header = page.getByRole('columnheader', { name: 'Column one' })
    await expect.element(header).toHaveFocus()
    await press('{ArrowRight}{ArrowDown}')
    await expect.element(cell('two of id-0')).toHaveFocus()
  })

  test('the cell that is reached stands clear of the header and the first column', async () => {
    await render(<TestTable rows={machines(0, 100)} />)
    await expect.element(row('web-0')).toBeVisible()
    grid().element().scrollTo(330, 640)
    await expect.element(row('web-29')).toBeVisible()
    await cell('two of id-22').click()
    await press('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowLeft}')
    await expect.element(cell('one of id-19')).toHaveFocus()
    const reached = cell('one of id-19').element().getBoundingClientRect()
    const corner = page
      .getByRole('columnheader', { name: 'Name' })
      .element()
      .getBoundingClientRect()
    expect(reached.top).toBeGreaterThanOrEqual(corner.bottom)
    expect(reached.left).toBeGreaterThanOrEqual(corner.right)
  })
})

describe('the row out of view', () => {
  test('keeps the focus while the view is elsewhere, and the next key comes back to it', async () => {
    await render(<TestTable rows={machines(0, 10_000)} />)
    await cell('one of id-2').click()
    grid().element().scrollTo(0, 160_000)
    await expect.element(row('web-5005')).toBeVisible()
    await expect.element(cell('one of id-2')).toHaveFocus()
    await press('{ArrowDown}')
    await expect.element(cell('one of id-3')).toHaveFocus()
    await expect.element(cell('one of id-3')).toBeInViewport()
  })

  test('is the same element when the view comes back', async () => {
    await render(<TestTable rows={machines(0, 10_000)} />)
    await cell('one of id-2').click()
    const focused = document.activeElement
    grid().element().scrollTo(0, 160_000)
    await expect.element(row('web-5005')).toBeVisible()
    grid().element().scrollTo(0, 0)
    await expect.element(row('web-7')).toBeVisible()
    expect(document.activeElement).toBe(focused)
    await expect.element(cell('one of id-2')).toHaveFocus()
  })
})

describe('rows that change under the focus', () => {
  test('the focus follows its row', async () => {
    const rows = machines(0, 100)
    const { rerender } = await render(<TestTable rows={rows} />)
    await cell('one of id-2').click()
    await rerender(<TestTable rows={rows.toReversed()} />)
    await expect.element(row('web-2')).toHaveAttribute('aria-rowindex', '99')
    await expect.element(cell('one of id-2')).toHaveFocus()
  })

  test('the focus stays at its height when its row is gone', async () => {
    const { rerender } = await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-2').click()
    await rerender(<TestTable rows={machines(500, 600)} />)
    await expect.element(cell('one of id-502')).toHaveFocus()
  })

  test('the focus waits in the header while there are no rows', async () => {
    const { rerender } = await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-2').click()
    await rerender(<TestTable rows={[]} skeletonRows={20} />)
    await expect.element(page.getByRole('columnheader', { name: 'Column one' })).toHaveFocus()
    await press('{ArrowDown}{PageDown}')
    await expect.element(page.getByRole('columnheader', { name: 'Column one' })).toHaveFocus()
  })

  test('rows that change do not take the focus from elsewhere', async () => {
    const { rerender } = await render(<TestTable rows={machines(0, 100)} />)
    await cell('one of id-2').click()
    await page.getByRole('button', { name: 'After' }).click()
    await rerender(<TestTable rows={machines(500, 600)} />)
    await expect.element(cell('one of id-502')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus()
  })
})

describe('acting', () => {
  test('Enter and Space select the row, Escape dismisses', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    const onDismiss = vi.fn<() => void>()
    await render(<TestTable rows={machines(0, 9)} onSelect={onSelect} onDismiss={onDismiss} />)
    await page.getByRole('button', { name: 'Before' }).click()
    await press('{Tab}{ArrowDown}{Enter}{ArrowDown} ')
    expect(onSelect.mock.calls).toEqual([['id-1'], ['id-2']])
    await press('{Escape}')
    expect(onDismiss).toHaveBeenCalledOnce()
  })

  test('Enter in the header selects no row', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    await render(<TestTable rows={machines(0, 9)} onSelect={onSelect} />)
    await page.getByRole('button', { name: 'Before' }).click()
    await press('{Tab}{ArrowUp}{Enter}')
    expect(onSelect).not.toHaveBeenCalled()
  })

  test('F2 goes to the controls of a cell, Tab among them, Escape back, without dismissing', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    const onDismiss = vi.fn<() => void>()
    await render(<TestTable rows={machines(0, 9)} onSelect={onSelect} onDismiss={onDismiss} />)
    await page.getByRole('button', { name: 'Before' }).click()
    await press('{Tab}{F2}{Tab}')
    await expect.element(row('web-0').getByRole('button', { name: 'Open' })).toHaveFocus()
    await press('{Shift>}{Tab}{/Shift}')
    await expect.element(row('web-0').getByRole('button', { name: 'Copy' })).toHaveFocus()
    await press('{Enter}{ArrowDown}{Escape}')
    await expect.element(nameCell('web-0')).toHaveFocus()
    expect(onSelect).not.toHaveBeenCalled()
    expect(onDismiss).not.toHaveBeenCalled()
  })
})

describe('a popover in a cell', () => {
  test('has its own keys: Escape closes it and dismisses nothing', async () => {
    const onDismiss = vi.fn<() => void>()
    await render(<TestTable rows={machines(0, 9)} onDismiss={onDismiss} />)
    await page.getByRole('button', { name: 'Before' }).click()
    await press('{Tab}{Tab}{Tab}{Enter}')
    await expect.element(page.getByRole('button', { name: 'Inside web-0' })).toBeVisible()
    await press('{ArrowDown}{Tab}')
    await expect.element(page.getByRole('button', { name: 'Inside web-0' })).toHaveFocus()
    await press('{Escape}')
    await expect.element(page.getByText('Inside web-0')).not.toBeVisible()
    await expect.element(row('web-0').getByRole('button', { name: 'Open' })).toHaveFocus()
    expect(onDismiss).not.toHaveBeenCalled()
  })

  test('stays open and with its row while the view scrolls, and a click in it selects nothing', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    await render(<TestTable rows={machines(0, 10_000)} onSelect={onSelect} />)
    await row('web-0').getByRole('button', { name: 'Open' }).click()
    grid().element().scrollTo(0, 160_000)
    await expect.element(row('web-5005')).toBeVisible()
    await page.getByRole('button', { name: 'Inside web-0' }).click()
    expect(onSelect).not.toHaveBeenCalled()
  })
})

describe('focusRow', () => {
  test('brings back the row that a panel was opened from', async () => {
    const table = createRef<TableHandle>()
    await render(<TestTable rows={machines(0, 10_000)} ref={table} />)
    await page.getByRole('button', { name: 'After' }).click()
    table.current?.focusRow('id-7000')
    await expect.element(nameCell('web-7000')).toHaveFocus()
    await expect.element(row('web-7000')).toBeInViewport()
  })

  test('goes to the active cell when the row is not there', async () => {
    const table = createRef<TableHandle>()
    await render(<TestTable rows={machines(0, 10)} ref={table} />)
    await page.getByRole('button', { name: 'After' }).click()
    table.current?.focusRow('gone')
    await expect.element(nameCell('web-0')).toHaveFocus()
  })

  test('works in the handler that closes the panel', async () => {
    await render(<WithPanel />)
    await cell('one of id-4').click()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect.element(cell('one of id-4')).toHaveFocus()
    await expect.element(row('web-4')).not.toHaveAttribute('aria-current')
  })
})

function WithPanel() {
  const [table] = useState(() => createRef<TableHandle>())
  const [selected, setSelected] = useState<string | null>(null)
  const [rows] = useState(() => machines(0, 10))

  return (
    <>
      <TestTable rows={rows} selectedId={selected} onSelect={setSelected} ref={table} />
      {selected === null ? null : (
        <button
          type="button"
          onClick={() => {
            setSelected(null)
            table.current?.focusRow(selected)
          }}
        >
          Close
        </button>
      )}
    </>
  )
}
