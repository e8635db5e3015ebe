import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import { WorkerInThisThread } from '~/inventory/testing/worker-in-this-thread'

import { field, hasRows, listOf, option, outcome, show } from './testing/show-refine'

vi.stubGlobal('Worker', WorkerInThisThread)
vi.stubGlobal(
  'fetch',
  vi.fn<typeof fetch>(async () =>
    Response.json({ servers: [{ id: 'a', hostId: 'h', flavor: { disk: 4 }, fault: null }] }),
  ),
)

beforeEach(() => localStorage.clear())

test('a value that is being typed leaves the rows, until it is whole or the edit ends', async () => {
  await show(listOf(['ERROR', 'ERROR', 'ACTIVE']))
  await field.click()
  await userEvent.keyboard('status:ERR')
  await hasRows(3)
  await expect.element(page.getByText('no row has it yet')).toBeVisible()
  await expect.element(outcome).toHaveTextContent('No row has ERR yet.')
  await userEvent.keyboard('OR')
  await hasRows(2)
  await expect.element(page.getByText('no row has it yet')).not.toBeInTheDocument()
  await userEvent.keyboard('{Backspace}')
  await hasRows(3)
  await userEvent.keyboard('{Escape}{Enter}')
  await hasRows(0)
  await userEvent.keyboard('{Backspace}')
  await hasRows(3)
  await page.getByRole('button', { name: 'elsewhere' }).click()
  await hasRows(0)
})

test('the caret elsewhere ends a value, and so does a letter that no value goes on with', async () => {
  await show(listOf(['ERROR', 'ACTIVE']))
  await field.click()
  await userEvent.keyboard('status:ERR')
  await hasRows(2)
  await userEvent.keyboard('{Home}')
  await hasRows(0)
  await userEvent.keyboard('{End}O')
  await hasRows(2)
  await userEvent.keyboard('X')
  await hasRows(0)
})

test('an address that names the beginning of a value means it', async () => {
  await show(listOf(['ERROR', 'ACTIVE']), { search: '?q=status:ERR' })
  await hasRows(0)
})

// The second one leaves no row, and the button that stands in their place is the last.
test.each(['ACTIVE', 'ERROR'])(
  'cleared by a button that goes, it has the focus: %s',
  async (status) => {
    await show(listOf(['ACTIVE']), { search: `?q=status:${status}` })
    page.getByRole('button', { name: 'Clear Refine' }).last().element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(field).toHaveValue('')
    await expect.element(field).toHaveFocus()
  },
)

test('a problem is announced once typing pauses, and none for what was only on its way', async () => {
  await show(listOf(['ACTIVE']))
  const alerts: string[] = []
  new MutationObserver(() => {
    const said = page.getByRole('alert').query()?.textContent ?? ''
    if (said !== '' && said !== alerts.at(-1)) alerts.push(said)
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
  await field.click()
  await userEvent.keyboard('status:ACTIVE')
  await expect.element(outcome).toHaveTextContent('1 of 1 loaded servers match.')
  await userEvent.keyboard(' foo:x')
  await expect.poll(() => alerts).toEqual([expect.stringContaining('There is no field "foo"')])
})

test('a field that waits for its value right before the caret is no fault, until the edit ends', async () => {
  await show(listOf(['ACTIVE', 'ERROR']))
  await field.click()
  await userEvent.keyboard('stat{ArrowDown}{Enter}')
  await expect.element(field).toHaveValue('status:')
  await expect.element(option(/^ACTIVE/)).toBeVisible()
  const fault = page.getByText(/^Write a value right after the colon/)
  await expect.element(field).toHaveAttribute('aria-invalid', 'false')
  await expect.element(fault).not.toBeInTheDocument()
  await userEvent.keyboard('{Home}')
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  await userEvent.keyboard('{End}')
  await expect.element(field).toHaveAttribute('aria-invalid', 'false')
  await userEvent.keyboard('{Escape}{Enter}')
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Write a value right after')
})

test('an address that names a field without a value has a fault', async () => {
  await show(listOf(['ACTIVE']), { search: '?q=status:' })
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Write a value right after')
})

test('a text that cannot be read says whose rows are on the screen, also beside suggestions', async () => {
  await show(listOf(['ACTIVE', 'ERROR']))
  await field.click()
  await userEvent.keyboard('status:ERROR (')
  await hasRows(1)
  await expect.element(option('name').first()).toBeVisible()
  const note = page.getByText('This text cannot be read; the rows are those of status:ERROR.')
  await expect.element(note).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(option('name')).not.toBeInTheDocument()
  await expect.element(note).toBeVisible()
})

test('where nothing is left, it is the last text that could be read that left nothing', async () => {
  await show(listOf(['ACTIVE']))
  await field.fill('status:ERROR')
  await expect.element(page.getByText('leaves none of 1 loaded servers:')).toBeVisible()
  await field.fill('stauts:ACTIVE')
  await hasRows(0)
  await expect.element(page.getByText('It leaves none of 1 loaded servers.')).toBeVisible()
  await expect
    .element(
      page.getByText('This text cannot be read; the rows are those of status:ERROR.').first(),
    )
    .toBeVisible()
  await field.fill('')
  await field.fill('stauts:ACTIVE')
  await expect
    .element(page.getByText('This text cannot be read; the rows are all that are loaded.'))
    .toBeVisible()
})

test('a value that stands there whole, or was taken, is offered nothing more', async () => {
  await show(listOf(['ACTIVE', 'ERROR']))
  await field.click()
  await userEvent.keyboard('status:ERR')
  await expect.element(option(/^ERROR/)).toBeVisible()
  await userEvent.keyboard('OR')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  await userEvent.keyboard('{Backspace}')
  await option(/^ERROR/).click()
  await expect.element(field).toHaveValue('status:ERROR ')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
})

test('a click elsewhere goes where it points to, before the edit ends', async () => {
  await show(listOf(['ACTIVE', 'ERROR']))
  await field.click()
  await userEvent.keyboard('status:ERR')
  await hasRows(2)
  await page.getByRole('button', { name: 'only active' }).click()
  await hasRows(1)
  await expect.element(field).toHaveValue('status:ACTIVE')
})

test('the underline stays under the fault when the text is scrolled', async () => {
  await show(listOf(['ACTIVE']))
  await field.fill('a word and another word and many more words until the end of the field foo:x')
  const mark = page.getByText('foo:', { exact: true }).element()
  const input = field.element()
  if (!(input instanceof HTMLInputElement)) throw new Error('The field is no input.')
  const { left } = input.getBoundingClientRect()
  const before = mark.previousElementSibling?.getBoundingClientRect().width ?? 0
  const inset = Number.parseFloat(getComputedStyle(input).paddingLeft)
  /** Pixels between the underline and the text that it is for. */
  const apart = () =>
    Math.round(mark.getBoundingClientRect().left - (left + inset + before - input.scrollLeft))
  for (const scrolled of [10_000, 40, 0]) {
    input.scrollLeft = scrolled
    await expect.poll(apart).toBe(0)
  }
  input.scrollLeft = 10_000
  expect(input.scrollLeft).toBeGreaterThan(40)
})

test('paths of the API that rows have are offered', async () => {
  await show(
    listOf(['ACTIVE'], {
      pages: new Map([[1, { rows: [], url: '/a', marker: null, count: null }]]),
    }),
  )
  await field.click()
  await userEvent.keyboard('raw.')
  await expect.element(option('flavor.disk')).toBeVisible()
  await userEvent.keyboard('host')
  await expect.element(option('flavor.disk')).not.toBeInTheDocument()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(field).toHaveValue('raw.hostId:')
})

test('counts of suggestions say when they are not those of the whole list', async () => {
  const part = listOf(['ACTIVE', 'ERROR'], { end: null })
  const showAgain = await show(part)
  await field.click()
  await userEvent.keyboard('status:A')
  await expect.element(option(/^ACTIVE/)).toBeVisible()
  await expect.element(page.getByText('Of the rows loaded so far.')).toBeVisible()
  await showAgain({ ...part, end: 'complete' })
  await expect.element(page.getByText('Of the rows loaded so far.')).not.toBeInTheDocument()
})

test('a query that is taken back is said, and nothing is said where there was none', async () => {
  const said: string[] = []
  await show(listOf(['ACTIVE', 'ERROR']))
  const region = outcome.element()
  new MutationObserver(() => said.push(region.textContent)).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  await page.getByRole('button', { name: 'only active' }).click()
  await expect.poll(() => said).toEqual(['1 of 2 loaded servers match.'])
  await page.getByRole('button', { name: 'Clear Refine' }).click()
  await expect.poll(() => said).toEqual(['1 of 2 loaded servers match.', 'All 2 loaded servers.'])
})

test('what is excluded in vain is seen, and said once, with the outcome', async () => {
  await show(listOf(['ACTIVE', 'ERROR']))
  await field.fill('-tag:nope')
  await expect
    .element(page.getByText('No loaded server has tag:nope', { exact: true }))
    .toBeVisible()
  // There is one status: a second one would fail here.
  await expect
    .element(outcome)
    .toHaveTextContent('2 of 2 loaded servers match. No loaded server has tag:nope')
})

test('the outcome of a query is said when it changes, and not for every page', async () => {
  const showAgain = await show(listOf(['ACTIVE'], { end: null }), {
    loading: true,
    search: '?q=status:ACTIVE',
  })
  await hasRows(1)
  const said: string[] = []
  const region = outcome.element()
  new MutationObserver(() => said.push(region.textContent)).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  for (let count = 2; count < 6; count += 1) {
    await showAgain(
      listOf(
        Array.from({ length: count }, () => 'ACTIVE'),
        { end: null },
      ),
      true,
    )
    await hasRows(count)
  }
  expect(said).toEqual([])
  await field.fill('status:ERROR')
  await expect.poll(() => said).toEqual(['0 of 5 loaded servers match.'])
  // Nobody waits to hear of rows that came by themselves.
  await showAgain(listOf(['ERROR', 'ERROR', 'ACTIVE'], { byItself: true }))
  await hasRows(2)
  expect(said).toHaveLength(1)
  await showAgain(listOf(['ACTIVE', 'ERROR']))
  await expect
    .poll(() => said)
    .toEqual(['0 of 5 loaded servers match.', '1 of 2 loaded servers match.'])
})
