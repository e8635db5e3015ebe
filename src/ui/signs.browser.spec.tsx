import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { Age } from './Age'
import { CopyButton } from './CopyButton'
import { EmptyState } from './EmptyState'
import { Missing } from './Missing'
import { Notice } from './Notice'
import { ProgressBar } from './ProgressBar'

describe('CopyButton', () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText')
  const onRowClick = vi.fn()

  beforeEach(async () => {
    writeText.mockReset()
    onRowClick.mockReset()
    await render(
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- stands for a row of the table
      <div onClick={onRowClick}>
        <CopyButton text="29ddbb8d" what="server ID" />
        <button type="button">Elsewhere</button>
      </div>,
    )
  })

  test('copies and says so until the focus leaves, and the row hears nothing of it', async () => {
    writeText.mockResolvedValue()
    await page.getByRole('button', { name: 'Copy server ID' }).click()
    await expect.element(page.getByRole('button', { name: 'Copied server ID' })).toHaveFocus()
    expect(writeText.mock.calls).toEqual([['29ddbb8d']])
    expect(onRowClick).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    await expect.element(page.getByRole('button', { name: 'Copy server ID' })).toBeVisible()
  })

  test('says so when the clipboard is denied', async () => {
    writeText.mockRejectedValue(new DOMException('Denied.', 'NotAllowedError'))
    await page.getByRole('button', { name: 'Copy server ID' }).click()
    await expect
      .element(page.getByRole('button', { name: 'Could not copy server ID' }))
      .toBeVisible()
  })
})

describe('ProgressBar', () => {
  test.each<[number, number | null, string | null, string | null]>([
    [600, 2500, '600', '2500'],
    [0, 2500, '0', '2500'],
    [2600, 2500, '2500', '2500'],
    [600, null, null, null],
    [0, 0, null, null],
  ])('%i of %s', async (value, max, shown, of) => {
    await render(<ProgressBar label="Loading servers" value={value} max={max} />)
    const bar = page.getByRole('progressbar', { name: 'Loading servers' })
    await expect.element(bar).toBeVisible()
    expect([bar.element().getAttribute('value'), bar.element().getAttribute('max')]).toEqual([
      shown,
      of,
    ])
  })
})

test.each([
  ['failed', 'alert'],
  ['waiting', 'status'],
  ['note', 'status'],
] as const)('a notice of tone %s has the role %s', async (tone, role) => {
  await render(
    <Notice tone={tone} title="Page 3 failed." actions={<button type="button">Retry</button>}>
      The rows before it are here.
    </Notice>,
  )
  const notice = page.getByRole(role)
  await expect.element(notice).toHaveTextContent('Page 3 failed. The rows before it are here.')
  await expect.element(notice.getByRole('button', { name: 'Retry' })).toBeVisible()
})

test('an empty state has a heading, a reason and something to do', async () => {
  await render(
    <EmptyState title="No servers" action={<button type="button">Clear filters</button>}>
      Nothing matches status ACTIVE.
    </EmptyState>,
  )
  await expect.element(page.getByRole('heading', { name: 'No servers' })).toBeVisible()
  await expect.element(page.getByText('Nothing matches status ACTIVE.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Clear filters' })).toBeVisible()
})

test('what is missing is said in words', async () => {
  await render(
    <p>
      <Missing />
      <Missing reason="never started" />
      <Age time={null} missing="never launched" />
    </p>,
  )
  for (const reason of ['not reported', 'never started', 'never launched']) {
    await expect.element(page.getByRole('img', { name: reason })).toHaveTextContent('–')
  }
})

test('an age carries the whole time in both zones', async () => {
  await render(<Age time={Date.UTC(2018, 8, 19, 13, 57, 9)} />)
  const age = page.getByRole('time')
  await expect.element(age).toHaveTextContent(/^\d+ y ago$/)
  await expect.element(age).toHaveAttribute('datetime', '2018-09-19T13:57:09.000Z')
  await age.hover()
  expect(age.element().getAttribute('title')).toMatch(
    /^2018-09-\d\d \d\d:\d\d:09 .+\n2018-09-19 13:57:09 UTC$/,
  )
})
