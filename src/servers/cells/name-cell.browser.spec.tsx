import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { cellRole, gridRole } from '~/table/grid-roles'

import { nameCell } from './name-cell'

const id = '1f084639-7a17-4e92-a7cc-bd1fc09583be'

function Cell({ name, lively, cellId = id }: { name: string; lively: boolean; cellId?: string }) {
  return (
    <table {...gridRole}>
      <tbody>
        <tr>
          <td {...cellRole} className="flex h-8 w-60 items-center gap-2 text-table">
            {nameCell(cellId, name, lively)}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const box = () => page.getByRole('gridcell').element().getBoundingClientRect()

/** Where a text stands, in pixels. */
function placeOf(text: string): DOMRect {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (walker.currentNode.textContent !== text) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    return range.getBoundingClientRect()
  }
  throw new Error(`${text} is not there.`)
}

test('a long name ends in an ellipsis and leaves the ID and its button in the cell', async () => {
  const name = 'a-very-long-name-'.repeat(20)
  await render(<Cell name={name} lively />)
  const button = page.getByRole('button', { name: 'Copy server ID', includeHidden: true })
  await expect.element(button).toBeInTheDocument()
  expect(placeOf('1f084639').right).toBeLessThanOrEqual(
    button.element().getBoundingClientRect().left + 1,
  )
  // The icon is inside; the button's edge may reach into the padding of a cell.
  expect(button.element().getBoundingClientRect().right).toBeLessThanOrEqual(box().right + 4)
  const text = page.getByText(name).element()
  expect(text.scrollWidth).toBeGreaterThan(text.clientWidth)
  expect(getComputedStyle(text).textOverflow).toBe('ellipsis')
})

test('nothing moves when the button comes', async () => {
  const { rerender } = await render(<Cell name="web" lively={false} />)
  const [name, shortId] = [placeOf('web'), placeOf('1f084639')]
  await rerender(<Cell name="web" lively />)
  expect([placeOf('web').x, placeOf('web').y]).toEqual([name.x, name.y])
  expect([placeOf('1f084639').x, placeOf('1f084639').y]).toEqual([shortId.x, shortId.y])
})

test('IDs are read digit by digit: all are of one width', async () => {
  const { rerender } = await render(<Cell name="web" lively={false} cellId="11111111" />)
  const { width } = placeOf('11111111')
  await rerender(<Cell name="web" lively={false} cellId="dddddddd" />)
  expect(placeOf('dddddddd').width).toBeCloseTo(width)
})
