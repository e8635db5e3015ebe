import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { composeKey } from '~/lib/testing/compose-key'

import { recycleBinColumns } from '../recycle-bin-columns'
import { refining } from '../refine/refining'
import { useRefine } from '../refine/use-refine'
import { ColumnsMenu } from './ColumnsMenu'
import { useLayout } from './use-layout'

const rows = [
  makeServer({ id: '1', tags: ['team=web', 'env=prod', '_sys_x=1'], metadata: { os_bit: '64' } }),
  makeServer({ id: '2', tags: ['env=dev'] }),
]
const loaded = { ...nothingLoaded(0), rows }
const clock = { now: Date.UTC(2026, 5, 15), times: 'age' } as const
const own = recycleBinColumns(clock).slice(0, 4)

let address = new URLSearchParams()

function Example() {
  const layout = useLayout(refining, own, clock)
  const { refined } = useRefine(refining, 'list', loaded, clock.now, [])
  return (
    <div className="w-96">
      {refined !== null && <ColumnsMenu layout={layout} refined={refined} />}
      <p>Drawn: {layout.columns.map(({ header }) => header).join(' ')}</p>
    </div>
  )
}

async function show(search = '') {
  address = new URLSearchParams(search)
  await render(
    <NuqsTestingAdapter
      hasMemory
      searchParams={search}
      onUrlUpdate={({ searchParams }) => {
        address = searchParams
      }}
    >
      <QueryClientProvider client={new QueryClient()}>
        <Example />
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  )
}

const shown = page.getByRole('list', { name: 'Shown columns' })
const hidden = page.getByRole('list', { name: 'Hidden columns' })
const columns = () => address.get('columns')
const said = (text: string) => expect.element(page.getByRole('status')).toHaveTextContent(text)
const drawn = (text: string) => expect.element(page.getByText(`Drawn: ${text}`)).toBeVisible()

test('columns are hidden and shown, and the address says so only while they differ', async () => {
  await show()
  await drawn('Name Status Addresses Flavor')
  await shown.getByRole('checkbox', { name: 'Status' }).click()
  await drawn('Name Addresses Flavor')
  await said('Status is hidden')
  expect(columns()).toBe('name,addresses,flavor')
  await hidden.getByRole('checkbox', { name: 'Security groups' }).click()
  await drawn('Name Addresses Flavor Security groups')
  await said('Security groups is shown as the last column')
  await page.getByRole('button', { name: 'Reset columns' }).click()
  await drawn('Name Status Addresses Flavor')
  expect(columns()).toBeNull()
})

test('the last column cannot be hidden', async () => {
  await show('?columns=name')
  await shown.getByRole('checkbox', { name: 'Name' }).click()
  await drawn('Name')
})

test('hiding and showing by keyboard leave the focus beside the column that went', async () => {
  await show('?columns=name,status,flavor,tag:team')
  const box = (list: typeof shown, name: string) =>
    list.getByRole('checkbox', { name, exact: true })
  box(shown, 'Status').element().focus()
  await userEvent.keyboard(' ')
  await drawn('Name Flavor tag:team')
  await expect.element(box(shown, 'Flavor')).toHaveFocus()
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}')
  await expect.element(box(shown, 'tag:team')).toHaveFocus()
  await userEvent.keyboard(' ')
  await drawn('Name Flavor')
  await expect.element(box(shown, 'Flavor')).toHaveFocus()

  box(hidden, 'Status').element().focus()
  await userEvent.keyboard(' ')
  await drawn('Name Flavor Status')
  await expect.element(box(hidden, 'Addresses')).toHaveFocus()
  await userEvent.keyboard(' '.repeat(hidden.getByRole('checkbox').elements().length))
  await expect.element(hidden).not.toBeInTheDocument()
  await expect.element(shown.getByRole('checkbox').last()).toHaveFocus()
})

describe('moving', () => {
  test('by buttons keeps the focus', async () => {
    await show()
    await page.getByRole('button', { name: 'Move Status down' }).click()
    await drawn('Name Addresses Status Flavor')
    await said('Status is column 3 of 4')
    await expect.element(page.getByRole('button', { name: 'Move Status down' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await drawn('Name Addresses Flavor Status')
  })

  test('by Alt and the arrow keys', async () => {
    await show()
    const box = shown.getByRole('checkbox', { name: 'Flavor' })
    await box.click({ trial: true })
    box.element().focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await drawn('Name Status Flavor Addresses')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    await drawn('Name Flavor Status Addresses')
    await said('Flavor cannot go further')
    expect(columns()).toBe('name,flavor,status,addresses')
  })

  test('by dragging', async () => {
    await show()
    const grips = shown.getByTitle('Drag to move, or Alt with the arrow keys')
    await userEvent.dragAndDrop(grips.nth(3), grips.nth(1))
    await drawn('Name Flavor Status Addresses')
    await userEvent.dragAndDrop(grips.nth(1), grips.nth(3))
    await drawn('Name Status Addresses Flavor')
    expect(columns()).toBeNull()
  })
})

test('columns are pinned and let go', async () => {
  await show()
  const pin = (name: string) => page.getByRole('button', { name: `Pin ${name}` })
  await expect.element(pin('Name')).toHaveAttribute('aria-pressed', 'true')
  await pin('Flavor').click()
  await drawn('Name Flavor Status Addresses')
  await said('Flavor is pinned')
  expect(columns()).toBe('name,flavor|status,addresses')
  await pin('Name').click()
  await pin('Flavor').click()
  await drawn('Flavor Name Status Addresses')
  expect(columns()).toBe('|flavor,name,status,addresses')
})

describe('the width of a column', () => {
  const field = page.getByRole('spinbutton', { name: 'Width of Status in pixels' })

  test('is changed by the arrow keys', async () => {
    await show('?columns=name,status~240')
    await field.click()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
    // A key of an input method is none.
    composeKey(field.element(), 'ArrowUp')
    await said('Status is 250 pixels wide')
    expect(columns()).toBe('name,status~250')
  })

  test('is taken over as typed, within its bounds', async () => {
    await show('?columns=name,status')
    await field.fill('9')
    expect(columns()).toBe('name,status')
    await userEvent.keyboard('{Enter}')
    await expect.poll(columns).toBe('name,status~40')
    await field.fill('wide')
    await userEvent.tab()
    await expect.element(field).toHaveValue('40')
  })

  test('can be given back', async () => {
    await show('?columns=name,status~240')
    await page.getByRole('button', { name: 'Give Status its own width back' }).click()
    await expect.poll(columns).toBe('name,status')
  })
})

describe('columns of keys', () => {
  const field = page.getByLabelText('Tag or metadata key')

  test.each([
    ['tag:cost,center', 'tag:cost,center', String.raw`tag:cost\,center`],
    ['metadata:os_bit', 'metadata:os_bit', 'metadata:os_bit'],
    ['团队', 'tag:团队', 'tag:团队'],
  ])('%s', async (typed, header, text) => {
    await show('?columns=name')
    await field.fill(typed)
    await userEvent.keyboard('{Enter}')
    await drawn(`Name ${header}`)
    await expect.element(field).toHaveValue('')
    expect(columns()).toBe(`name,${text}`)
    await shown.getByRole('checkbox', { name: header }).click()
    await drawn('Name')
  })

  test('the keys of the rows are suggested, those of the cloud are not', async () => {
    await show()
    const options = [...document.querySelectorAll('datalist option')]
    expect(options.map((option) => option.getAttribute('value'))).toEqual([
      'tag:env',
      'tag:team',
      'metadata:os_bit',
    ])
  })
})

test('density and groups stand in the address while they are not the default', async () => {
  await show()
  await page.getByRole('radio', { name: 'roomy' }).click()
  await expect.poll(() => address.get('density')).toBe('roomy')
  await page.getByRole('radio', { name: 'regular' }).click()
  await expect.poll(() => address.get('density')).toBeNull()
  const groups = page.getByRole('combobox', { name: 'Group by' })
  await groups.selectOptions('AZ')
  await expect.poll(() => address.get('group')).toBe('zone')
  await groups.selectOptions('tag:team')
  await expect.poll(() => address.get('group')).toBe('tag:team')
  await groups.selectOptions('nothing')
  await expect.poll(() => address.get('group')).toBeNull()
})
