import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { createQueryClient } from '~/app/query-client'
import { nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { composeKey } from '~/lib/testing/compose-key'

import { serversColumns } from '../columns'
import { refining } from '../refine/refining'
import { useRefine } from '../refine/use-refine'
import { FindBar } from './FindBar'
import { useFind } from './use-find'

const input = page.getByRole('textbox', { name: 'Find' })
const says = (text: string) => expect.element(page.getByRole('status')).toHaveTextContent(text)

const rows = [
  makeServer({ id: 'a', name: 'web-1', status: 'SHUTOFF', availabilityZone: 'cn-north-4a' }),
  makeServer({ id: 'b', name: 'web-2', status: 'ACTIVE', availabilityZone: 'cn-north-4b' }),
  makeServer({ id: 'c', name: 'web-3', status: 'SHUTOFF', availabilityZone: 'cn-north-4a' }),
]
const list = { ...nothingLoaded(10), rows, end: 'complete', updatedAt: 1 } as const
const shownColumns = serversColumns(undefined, { now: 0, times: 'age' })

function Rows({ partial, columns }: { partial: boolean; columns: typeof shownColumns }) {
  const { refined } = useRefine(refining, 'list', list, 0, [])
  const find = useFind()
  const [revealed, setRevealed] = useState('')
  return (
    <>
      <p>revealed:{revealed}</p>
      <button type="button" onClick={find.ask}>
        Ask
      </button>
      <dialog>A question</dialog>
      {refined !== null && find.asked > 0 && (
        <FindBar
          asked={find.asked}
          refined={refined}
          columns={columns}
          partial={partial}
          shownId={find.shownId}
          onShow={(id) => {
            find.show(id)
            setRevealed(id)
          }}
          onClose={find.close}
        />
      )}
    </>
  )
}

async function show({ partial = false, columns = shownColumns } = {}) {
  const client = createQueryClient()
  const ui = (of: typeof shownColumns) => (
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter hasMemory>
        <Rows partial={partial} columns={of} />
      </NuqsTestingAdapter>
    </QueryClientProvider>
  )
  const { rerender } = await render(ui(columns))
  return (others: typeof shownColumns) => rerender(ui(others))
}

const frame = () => input.element().closest('search')?.getBoundingClientRect() ?? new DOMRect()
const reveals = (id: string) => expect.element(page.getByText(`revealed:${id}`)).toBeVisible()

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.useRealTimers()
})

test('keys of an input method neither go on nor close it', async () => {
  await show()
  await userEvent.keyboard('{Control>}f{/Control}')
  await userEvent.keyboard('web')
  await says('3 found')
  composeKey(input.element(), 'Enter')
  composeKey(input.element(), 'Escape')
  await userEvent.keyboard('{Enter}')
  await says('1 of 3')
})

test('Ctrl+F opens it; Enter goes on, Shift+Enter back, around at the ends', async () => {
  await show()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(input).toHaveFocus()
  await userEvent.keyboard('web')
  await says('3 found')
  await userEvent.keyboard('{Enter}')
  await says('1 of 3')
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await says('3 of 3')
  await reveals('c')
  await userEvent.keyboard('{Enter}')
  await reveals('a')
  await userEvent.keyboard('{Escape}')
  await expect.element(input).not.toBeInTheDocument()
})

test('how many are found is seen at once, and said once typing pauses', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await show()
  await userEvent.keyboard('/')
  await userEvent.keyboard('web')
  await expect.element(page.getByText('3 found')).toBeVisible()
  await userEvent.keyboard('-2')
  await expect.element(page.getByText('1 found')).toBeVisible()
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement()
  vi.advanceTimersByTime(700)
  await says('1 found')
})

test('the server that is shown is said by its name', async () => {
  await show()
  await userEvent.keyboard('/')
  await userEvent.keyboard('shutoff')
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.element(page.getByText('2 of 2, in Status', { exact: true })).toBeVisible()
  await says('web-3, 2 of 2, in Status')
})

test('what a visible cell says is found, what a hidden one would say is not', async () => {
  await show({ columns: shownColumns.filter(({ id }) => id !== 'zone') })
  await userEvent.keyboard('/')
  await input.fill('shutoff')
  await says('2 found')
  await userEvent.keyboard('{Enter}{Enter}')
  await reveals('c')
  await input.fill('cn-north-4a')
  await says('not found')
})

test('an availability zone is found in its column', async () => {
  await show({
    partial: true,
    columns: refining.layOutColumns(
      { shown: [{ id: 'zone', width: null }], pinned: 0 },
      refining.availableColumns(shownColumns, { now: 0, times: 'age' }),
    ),
  })
  await userEvent.keyboard('/')
  await input.fill('NORTH-4A')
  await says('2 found among the rows loaded so far')
})

test('a column that says something else, as it goes by what has come since, is looked through anew', async () => {
  const saying = (text: string) => [
    {
      id: 'purge',
      header: 'Purge',
      width: 90,
      render: () => text,
      text: () => text,
      textsBy: text,
    },
  ]
  const showOthers = await show({ columns: saying('unknown') })
  await userEvent.keyboard('/')
  await input.fill('2026-06-15')
  await says('not found')
  await showOthers(saying('2026-06-15 17:30:00 UTC'))
  await says('3 found')
})

test('Ctrl+F goes back to the browser, and the choice is kept', async () => {
  await show()
  await userEvent.keyboard('/')
  const choice = page.getByRole('checkbox', { name: 'by Ctrl+F' })
  await expect.element(choice).toBeChecked()
  await choice.click()
  await page.getByRole('button', { name: 'Close Find' }).click()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(input).not.toBeInTheDocument()
  await userEvent.keyboard('/')
  await expect.element(choice).not.toBeChecked()
})

test('keys are heard on all of its controls: a slash goes to its field, Escape closes it', async () => {
  await show()
  await userEvent.keyboard('/')
  for (const control of [
    page.getByRole('checkbox', { name: 'by Ctrl+F' }),
    page.getByRole('button', { name: 'Next' }),
  ]) {
    control.element().focus()
    await userEvent.keyboard('/')
    await expect.element(input).toHaveFocus()
    await expect.element(input).toHaveValue('')
    control.element().focus()
    await userEvent.keyboard('{Escape}')
    await expect.element(input).not.toBeInTheDocument()
    await userEvent.keyboard('/')
  }
})

test.each([390, 320])('%i pixels wide, it stands in the window as a whole', async (width) => {
  await page.viewport(width, 600)
  await show({ partial: true })
  await userEvent.keyboard('/')
  await input.fill('web')
  await says('3 found among the rows loaded so far')
  const controls = [
    input,
    ...['Previous', 'Next', 'Close Find'].map((name) => page.getByRole('button', { name })),
    page.getByRole('checkbox', { name: 'by Ctrl+F' }),
  ]
  for (const control of controls) {
    const box = control.element().getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(width)
    expect(box.bottom).toBeLessThanOrEqual(frame().bottom)
  }
  await page.viewport(1280, 800)
})

test('with room for one line it takes one', async () => {
  await page.viewport(1280, 800)
  await show()
  await userEvent.keyboard('/')
  await expect.element(input).toBeVisible()
  expect(frame().height).toBe(44)
})

test('asked for again, its field takes the focus', async () => {
  await show()
  await userEvent.keyboard('/')
  await input.fill('web')
  await userEvent.click(page.getByRole('button', { name: 'Ask' }))
  await expect.element(input).toHaveFocus()
  await expect.element(input).toHaveValue('web')
})

test('its keys are left to a dialog that is open', async () => {
  await show()
  const dialog = document.querySelector('dialog')
  dialog?.showModal()
  await userEvent.keyboard('/')
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(input).not.toBeInTheDocument()
  dialog?.close()
  await userEvent.keyboard('/')
  await expect.element(input).toHaveFocus()
})
