import axe from 'axe-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable, type Machine } from './table-fixture'
import { cell, grid, nameCell, row } from './table-locators'
import { VirtualTable } from './VirtualTable'

function top(locator: { element: () => Element }) {
  return locator.element().getBoundingClientRect().top
}

beforeEach(() => page.viewport(1000, 600))

describe('drawing', () => {
  test('only the rows near the view are in the document', async () => {
    await render(<TestTable rows={machines(0, 100_000)} />)
    await expect.element(row('web-0')).toBeVisible()
    expect(page.getByRole('row').elements().length).toBeLessThan(60)
    expect(grid().element().scrollHeight).toBe(100_000 * 32 + 32)
  })

  test('rows and cells say where they stand in the whole', async () => {
    await render(<TestTable rows={machines(0, 500)} rowCount={2481} />)
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '2482')
    await expect.element(grid()).toHaveAttribute('aria-colcount', '5')
    await expect.element(row('web-4')).toHaveAttribute('aria-rowindex', '6')
    await expect.element(cell('two of id-4')).toHaveAttribute('aria-colindex', '3')
    const header = page.getByRole('columnheader', { name: 'Column two' })
    await expect.element(header).toHaveAttribute('aria-colindex', '3')
  })

  test('an unknown total is not made up', async () => {
    await render(<TestTable rows={machines(0, 50)} rowCount={null} />)
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '-1')
  })

  test('columns fill a table that is wider than they are', async () => {
    await page.viewport(1600, 600)
    await render(
      <div className="fixed inset-0 flex">
        <TestTable rows={machines(0, 3)} width="100%" />
      </div>,
    )
    const last = page.getByRole('columnheader', { name: 'Number' })
    await expect.element(last).toBeVisible()
    expect(last.element().getBoundingClientRect().right).toBe(1600)
    expect(grid().element().scrollWidth).toBe(grid().element().clientWidth)
  })

  test('rows are read from top to bottom after scrolling too', async () => {
    await render(<TestTable rows={machines(0, 1000)} />)
    await expect.element(row('web-0')).toBeVisible()
    grid().element().scrollTo(0, 320)
    await expect.element(row('web-25')).toBeInTheDocument()
    const drawn = page.getByRole('row').elements().map(rowIndex).slice(1)
    const ascending = drawn.toSorted((one, other) => one - other)
    expect(drawn).not.toEqual(ascending)
    expect(readingOrder()).toEqual(ascending)
  })
})

describe('rows that are drawn already', () => {
  const draw = vi.fn<(row: Machine) => string>(({ name }) => name)
  const columns = [{ id: 'name', header: 'Name', width: 200, render: draw, text: draw }]
  const rows = machines(0, 1000)
  const rowId = ({ id }: Machine) => id
  const onSelect = vi.fn<() => void>()

  function table(selectedId: string | null, shown = rows) {
    const numbers = { rowCount: shown.length, selectedId }
    return (
      <main>
        <button type="button">Elsewhere</button>
        <div className="flex flex-col" style={{ height: '352px' }}>
          <VirtualTable
            label="Machines"
            {...{ columns, rowId, onSelect, ...numbers }}
            rows={shown}
          />
        </div>
      </main>
    )
  }

  test('are not drawn again by scrolling, selecting or a page that arrives', async () => {
    const { rerender } = await render(table(null))
    // A row under the pointer is drawn with its controls.
    await page.getByRole('button', { name: 'Elsewhere' }).hover()
    await expect.element(page.getByRole('row', { name: 'web-15' })).toBeInTheDocument()
    draw.mockClear()
    // More rows are drawn where the scroll is heading, two at a time.
    grid().element().scrollTo(0, 64)
    await expect.element(page.getByRole('row', { name: 'web-21' })).toBeInTheDocument()
    const ahead = ['web-16', 'web-17', 'web-18', 'web-19', 'web-20', 'web-21']
    expect(draw.mock.calls.map(([{ name }]) => name)).toEqual(ahead)
    draw.mockClear()
    grid().element().scrollTo(0, 96)
    grid().element().scrollTo(0, 128)
    await expect.element(page.getByRole('row', { name: 'web-23' })).toBeInTheDocument()
    expect(draw.mock.calls.map(([{ name }]) => name)).toEqual(['web-22', 'web-23'])
    draw.mockClear()
    await rerender(table('id-4'))
    // The tab stop leaves the first row for the selected one.
    expect(draw.mock.calls.map(([{ name }]) => name)).toEqual(['web-0', 'web-4'])
    draw.mockClear()
    await rerender(table('id-4', [...rows, ...machines(1000, 2000)]))
    expect(draw).not.toHaveBeenCalled()
  })
})

describe('rows that come and go', () => {
  test('appended rows move nothing', async () => {
    const { rerender } = await render(<TestTable rows={machines(0, 100)} skeletonRows={20} />)
    await expect.element(row('web-0')).toBeVisible()
    grid().element().scrollTo(0, 1600)
    await cell('one of id-52').click()
    const before = top(row('web-52'))
    await rerender(<TestTable rows={machines(0, 300)} />)
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '301')
    expect(grid().element().scrollTop).toBe(1600)
    expect(top(row('web-52'))).toBe(before)
    await expect.element(cell('one of id-52')).toHaveFocus()
  })

  test('skeleton rows hold the height of rows and are not there for assistive technology', async () => {
    await render(<TestTable rows={machines(0, 3)} rowCount={null} skeletonRows={4} />)
    await expect.element(grid()).toHaveAttribute('aria-busy', 'true')
    expect(page.getByRole('row').elements()).toHaveLength(4)
    const skeleton = page
      .getByRole('row', { includeHidden: true })
      .elements()
      .find((element) => element.ariaHidden === 'true')
    const box = skeleton?.getBoundingClientRect()
    expect(box?.height).toBe(4 * 32)
    expect(box?.top).toBe(row('web-2').element().getBoundingClientRect().bottom)
  })

  test('a table that waits for nothing is not busy', async () => {
    await render(<TestTable rows={machines(0, 3)} />)
    await expect.element(grid()).toHaveAttribute('aria-busy', 'false')
  })

  test('a table without rows has its header', async () => {
    await render(<TestTable rows={[]} />)
    await expect.element(page.getByRole('columnheader', { name: 'Name' })).toBeVisible()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '1')
  })

  test('two rows with one id are both drawn', async () => {
    const twin: Machine = { id: 'id-0', name: 'twin' }
    await render(<TestTable rows={[...machines(0, 2), twin]} />)
    await expect.element(row('twin')).toBeVisible()
    await expect.element(row('web-0')).toBeVisible()
  })
})

describe('selection', () => {
  test('a click selects the row', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    await render(<TestTable rows={machines(0, 20)} onSelect={onSelect} />)
    await cell('two of id-5').click()
    expect(onSelect.mock.calls).toEqual([['id-5']])
  })

  test('the selected row says so', async () => {
    await render(<TestTable rows={machines(0, 20)} selectedId="id-2" />)
    await expect.element(row('web-2')).toHaveAttribute('aria-current', 'true')
    await expect.element(row('web-3')).not.toHaveAttribute('aria-current')
  })

  test('a click on a control in a cell means the control', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    await render(<TestTable rows={machines(0, 20)} onSelect={onSelect} />)
    await row('web-5').getByRole('button', { name: 'Copy' }).click()
    expect(onSelect).not.toHaveBeenCalled()
  })

  test('marking text to copy it selects no row', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    await render(<TestTable rows={machines(0, 20)} onSelect={onSelect} />)
    await userEvent.dragAndDrop(cell('two of id-5'), cell('two of id-5'), {
      sourcePosition: { x: 10, y: 16 },
      targetPosition: { x: 60, y: 16 },
    })
    expect(document.getSelection()?.toString()).not.toBe('')
    expect(onSelect).not.toHaveBeenCalled()
  })

  test('a row that cannot be read is one wide cell, and can be selected', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    const rows = [...machines(0, 2), { id: 'bad', name: '', unreadable: true }, ...machines(2, 4)]
    await render(
      <TestTable
        rows={rows}
        onSelect={onSelect}
        rowNote={({ unreadable }) => (unreadable ? 'Unreadable row: no name' : null)}
      />,
    )
    const note = cell('Unreadable row: no name')
    await expect.element(note).toHaveAttribute('aria-colspan', '5')
    expect(row('Unreadable').getByRole('gridcell').elements()).toHaveLength(1)
    await note.click()
    await userEvent.keyboard('{Enter}')
    expect(onSelect.mock.calls).toEqual([['bad'], ['bad']])
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(nameCell('web-2')).toHaveFocus()
  })
})

test('a value that is cut off is shown in full under the pointer, one that is not is left alone', async () => {
  await render(<TestTable rows={machines(100, 120)} />)
  await expect.element(row('web-105')).toBeVisible()
  grid().element().scrollTo(400, 0)
  const cut = row('web-105').getByRole('gridcell').nth(4)
  await cut.hover()
  await expect.element(cut).toHaveAttribute('title', 'the whole of id-105')
  await cell('two of id-105').hover()
  await expect.element(cut).not.toHaveAttribute('title')
  await expect.element(cell('two of id-105')).not.toHaveAttribute('title')
})

test.each(['light', 'dark'])('axe finds nothing in a %s table', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  const { container } = await render(
    <TestTable
      rows={[...machines(0, 8), { id: 'bad', name: '', unreadable: true }]}
      skeletonRows={3}
      selectedId="id-3"
      rowNote={({ unreadable }) => (unreadable ? 'Unreadable row' : null)}
    />,
  )
  await expect.element(row('web-0')).toBeVisible()
  const { violations } = await axe.run(container)
  delete document.documentElement.dataset['theme']
  expect(violations).toEqual([])
})

/** The row indices of the body in the order in which `aria-owns` has them read. */
function readingOrder() {
  const body = page.getByRole('rowgroup').elements()[1]
  const owned = body?.getAttribute('aria-owns')?.split(' ') ?? []
  return owned.map((id) => rowIndex(document.querySelector(`#${CSS.escape(id)}`)))
}

function rowIndex(element: Element | null) {
  return Number(element?.getAttribute('aria-rowindex'))
}

test('a row that heads others says whether they are shown, and no other row does', async () => {
  const ui = (expanded: boolean) => (
    <TestTable
      rows={machines(0, 3)}
      rowNote={({ id }) => (id === 'id-2' ? null : id)}
      rowExpanded={({ id }) => (id === 'id-0' ? expanded : undefined)}
    />
  )
  const { rerender } = await render(ui(true))
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  await expect.element(cell('id-0')).toHaveAttribute('aria-expanded', 'true')
  await expect.element(cell('id-1')).not.toHaveAttribute('aria-expanded')
  await rerender(ui(false))
  await expect.element(cell('id-0')).toHaveAttribute('aria-expanded', 'false')
})
