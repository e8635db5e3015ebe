import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import type { Row } from '~/api/server'
import { toRow } from '~/api/to-row'
import { userDataField, withheldField } from '~/api/withhold'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { rawRowQuery } from '../raw-row-query'
import { CompareDialog } from './CompareDialog'

afterEach(() => speak({}))

const common = {
  status: 'ACTIVE',
  tags: ['env=prod', 'team=web'],
  locked: false,
  flavor: { id: 's6' },
}
const raws = [
  { ...common, id: '4f0a9c1e-5b7d-4c52-8f1a-2f6f3a9f0a11', name: 'web-01', hostId: 'h-1' },
  {
    ...common,
    id: '9d7c60ab-7a52-4a0f-b9b1-0d61f1a7c922',
    name: 'web-02',
    hostId: 'h-1',
    tags: [],
  },
  {
    ...common,
    id: '0b3f6f2d-2f5c-49a4-a7a5-6f0e5b8f1d33',
    name: '数据库-生产-01',
    flavor: { id: 'c7' },
  },
  {
    ...common,
    id: 'c2a1de0f-93f4-4d0e-9f57-1a9d2c7b4e44',
    name: `long-${'x'.repeat(80)}`,
    hostId: 'h-4',
    [withheldField]: { [userDataField]: { bytes: 137 } },
  },
]

async function open(count: number, lost = -1, width = 1280) {
  await page.viewport(width, 720)
  const rows: readonly Row[] = raws
    .slice(0, count)
    .map((raw, index) => toRow(raw, '', { answer: { url: '/' }, index }))
  const client = new QueryClient()
  for (const [at, row] of rows.entries()) {
    client.setQueryData(rawRowQuery(row).queryKey, {
      value: at === lost ? undefined : raws[at],
    })
  }
  const onClose = vi.fn()
  await render(
    <QueryClientProvider client={client}>
      <div className="text-table">
        <CompareDialog rows={rows} onClose={onClose} />
      </div>
    </QueryClientProvider>,
  )
  return onClose
}

const differing = page.getByRole('table', { name: /fields differ$/ })
const equal = page.getByRole('table', { name: 'Equal fields' })

function fieldsOf(table: Element): readonly (readonly string[])[] {
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
}

test('what differs stands first, what is equal is folded and counted', async () => {
  await open(3)
  await expect.element(page.getByRole('table', { name: '5 fields differ' })).toBeVisible()
  expect(fieldsOf(differing.element())).toEqual([
    ['tags', 'env=prodteam=web', '– empty list', 'env=prodteam=web'],
    ['flavor.id', 's6', 's6', 'c7'],
    ['id', ...raws.slice(0, 3).map(({ id }) => id)],
    ['name', 'web-01', 'web-02', '数据库-生产-01'],
    ['hostId', 'h-1', 'h-1', '– not sent'],
  ])
  await expect.element(equal).not.toBeInTheDocument()
  await page.getByText('2 fields are equal').click()
  await expect.element(equal).toBeVisible()
  expect(fieldsOf(equal.element())).toEqual([
    ['status', 'ACTIVE'],
    ['locked', 'false'],
  ])
})

test('what is equal has one heading, as large as the other one', async () => {
  await open(3)
  const summary = page.getByText('2 fields are equal')
  await summary.click()
  const caption = page.getByText('Equal fields').element().getBoundingClientRect()
  expect(caption.height).toBeLessThanOrEqual(1)
  const size = (element: Element) => getComputedStyle(element).fontSize
  expect(size(summary.element())).toBe(size(page.getByText(/fields differ$/).element()))
  const dialog = page.getByRole('dialog').element()
  expect(dialog.scrollHeight).toBe(dialog.clientHeight)
})

test('rows that scroll go to the edge of the dialog', async () => {
  await open(4, -1, 390)
  const bottom = (role: 'dialog' | 'region') =>
    page.getByRole(role).element().getBoundingClientRect().bottom
  await expect.element(page.getByRole('region', { name: 'Fields' })).toBeVisible()
  // Its border.
  expect(bottom('region')).toBe(bottom('dialog') - 1)
})

test('a withheld field is named by the field, and its size is told', async () => {
  await open(4)
  const name = `${userDataField}.bytes, withheld`
  await expect.element(differing.getByRole('rowheader', { name })).toBeVisible()
  expect(
    fieldsOf(differing.element())
      .find(([field]) => field === name)
      ?.slice(1),
  ).toEqual(['– not sent', '– not sent', '– not sent', '137'])
})

test('each column is named by its server', async () => {
  await open(2)
  for (const name of ['web-01', 'web-02']) {
    await expect.element(differing.getByRole('columnheader', { name })).toBeVisible()
  }
})

test('keys alone open what is folded and close the dialog', async () => {
  const onClose = await open(2)
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('region', { name: 'Fields' })).toHaveFocus()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(equal).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

test('four servers can be read sideways on a small screen, the field names stay', async () => {
  await open(4, -1, 1024)
  const fields = page.getByRole('region', { name: 'Fields' })
  fields.element().scrollLeft = 10_000
  await expect
    .element(differing.getByRole('columnheader', { name: /^long-/ }))
    .toBeInViewport({ ratio: 0.9 })
  await expect.element(differing.getByRole('rowheader', { name: 'hostId' })).toBeInViewport()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1024)
})

test('four servers stand side by side in a window of 1280 pixels', async () => {
  await open(4, -1, 1280)
  const fields = page.getByRole('region', { name: 'Fields' })
  await expect.element(differing.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 })
  const { scrollWidth, clientWidth } = fields.element()
  expect(scrollWidth).toBe(clientWidth)
})

test.each([2, 4])(
  '%i servers can be read in a narrow window, each field over its values',
  async (count) => {
    await open(count, -1, 390)
    const fields = page.getByRole('region', { name: 'Fields' })
    for (const name of ['web-01', 'web-02']) {
      const column = differing.getByRole('columnheader', { name })
      await expect.element(column).toBeInViewport({ ratio: 1 })
    }
    const [name, values] =
      [...differing.element().querySelectorAll('tbody')].find((body) =>
        body.textContent.startsWith('tags'),
      )?.rows ?? []
    expect([...(values?.cells ?? [])].map((cell) => cell.textContent).slice(0, 2)).toEqual([
      'env=prodteam=web',
      '– empty list',
    ])
    const heads = [...(name?.cells ?? [])].map((cell) => cell.getAttribute('scope'))
    expect(heads).toEqual(['rowgroup'])

    fields.element().scrollLeft = 10_000
    const last = differing.getByRole('columnheader').last()
    await expect.element(last).toBeInViewport({ ratio: 0.9 })
    await expect.element(differing.getByText('tags', { exact: true })).toBeInViewport({ ratio: 1 })
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  },
)

test('a server that is gone is named', async () => {
  await open(2, 1)
  await expect.element(page.getByText(/does not hold web-02 any more/)).toBeVisible()
  const names = fieldsOf(differing.element()).map(([name]) => name)
  expect(names).toEqual(['status', 'tags', 'locked', 'flavor.id', 'id', 'name', 'hostId'])
})

test('in Chinese, names of fields and what they hold stand as the API sent them', async () => {
  speak(chinese)
  await open(4)
  await expect.element(page.getByRole('dialog', { name: '对比 4 台云服务器' })).toBeVisible()
  const table = page.getByRole('table', { name: '6 个字段不同' })
  const fields = fieldsOf(table.element())
  expect(fields).toContainEqual(['hostId', 'h-1', 'h-1', '– 未返回', 'h-4'])
  expect(fields.map(([name]) => name)).toContain(`${userDataField}.bytes，已隐去`)
})
