import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable, type Machine } from './table-fixture'
import { cell, grid, nameCell, row } from './table-locators'
import { VirtualTable } from './VirtualTable'

beforeEach(() => page.viewport(1000, 600))

const machineId = ({ id }: Machine) => id

const threeWide = [
  ['first', 200, true],
  ['second', 200, true],
  ['third', 1200, false],
].map(([id, width, pinned]) => ({
  id: String(id),
  header: String(id),
  width: Number(width),
  pinned: pinned === true,
  render: (machine: Machine) => `${id} of ${machine.id}`,
  text: (machine: Machine) => `${id} of ${machine.id}`,
}))

/** Resolves with the next event of this type on the grid. */
function heard(event: string) {
  return new Promise((resolve) => {
    grid().element().addEventListener(event, resolve, { once: true })
  })
}

test('the header and the first column stay in place', async () => {
  await render(<TestTable rows={machines(0, 1000)} />)
  await expect.element(row('web-0')).toBeVisible()
  const header = page.getByRole('columnheader', { name: 'Name' })
  const before = header.element().getBoundingClientRect()
  grid().element().scrollTo(250, 9600)
  await expect.element(row('web-302')).toBeVisible()
  const after = header.element().getBoundingClientRect()
  expect([after.left, after.top]).toEqual([before.left, before.top])
  const name = nameCell('web-302').element().getBoundingClientRect()
  expect(name.left).toBe(before.left)
})

test('the first column stays in place while the table slides, and again once it rests', async () => {
  await render(<TestTable rows={machines(0, 1000)} />)
  await expect.element(row('web-0')).toBeVisible()
  const header = page.getByRole('columnheader', { name: 'Name' })
  const leftOf = (locator: typeof header) => locator.element().getBoundingClientRect().left
  const position = () => getComputedStyle(nameCell('web-3').element()).position
  const place = leftOf(header)
  for (const [left, atRest] of [
    [150, 'relative'],
    [60, 'relative'],
    [0, 'static'],
  ] as const) {
    const [slides, rests] = [heard('scroll'), heard('scrollend')]
    grid().element().scrollTo(left, 0)
    await slides
    expect(left === 0 || position() === 'sticky').toBe(true)
    expect([leftOf(nameCell('web-3')), leftOf(header)]).toEqual([place, place])
    await rests
    expect([grid().element().scrollLeft, position()]).toEqual([left, atRest])
    expect([leftOf(nameCell('web-3')), leftOf(header)]).toEqual([place, place])
  }
})

test('each of several pinned columns stays under its header, sliding and at rest', async () => {
  await render(
    <div className="fixed inset-0 flex">
      <VirtualTable
        label="Machines"
        rows={machines(0, 1000)}
        rowId={machineId}
        columns={threeWide}
        selectedId={null}
        onSelect={() => undefined}
        rowCount={1000}
      />
    </div>,
  )
  await expect.element(cell('second of id-3')).toBeVisible()
  const leftsOf = (name: string) =>
    [page.getByRole('columnheader', { name }), cell(`${name} of id-3`)].map(
      (locator) => locator.element().getBoundingClientRect().left,
    )
  const rests = heard('scrollend')
  const slides = heard('scroll')
  grid().element().scrollTo(350, 0)
  await slides
  expect([leftsOf('first'), leftsOf('second')]).toEqual([
    [0, 0],
    [200, 200],
  ])
  await rests
  expect([leftsOf('first'), leftsOf('second')]).toEqual([
    [0, 0],
    [200, 200],
  ])
  expect(new Set(leftsOf('third')).size).toBe(1)
})

test('in a narrow view, as in one that is zoomed to 400 %, the first column makes room', async () => {
  await page.viewport(320, 600)
  await render(
    <div className="fixed inset-0 flex">
      <TestTable rows={machines(0, 3)} width="100%" />
    </div>,
  )
  await cell('one of id-1').click()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(cell('two of id-1')).toHaveFocus()
  const { left, right } = cell('two of id-1').element().getBoundingClientRect()
  expect([left >= 0, right <= 320]).toEqual([true, true])
  await expect.element(nameCell('web-1')).not.toBeInViewport()
})

test('beside the detail, which leaves it 600 pixels of the smallest screen, the first column stays', async () => {
  await page.viewport(600, 600)
  await render(
    <div className="fixed inset-0 flex">
      <TestTable rows={machines(0, 3)} width="100%" />
    </div>,
  )
  await expect.element(row('web-0')).toBeVisible()
  const rests = heard('scrollend')
  grid().element().scrollTo(150, 0)
  await rests
  expect(nameCell('web-1').element().getBoundingClientRect().left).toBe(0)
})
