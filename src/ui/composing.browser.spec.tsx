import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { composeKey } from '~/lib/testing/compose-key'

import { ListField } from './ListField'
import { TextField } from './TextField'

const onCommit = vi.fn<(value: unknown) => void>()
const none: readonly string[] = []
const sameOfAll = { label: 'Name', meaning: 'What it means.', check: () => null, onCommit } as const

beforeEach(() => onCommit.mockReset())

test.each([
  ['a text', <TextField key="text" {...sameOfAll} value="" />],
  ['a list', <ListField key="list" {...sameOfAll} values={none} />],
])('keys of an input method neither commit nor forget %s', async (_, ui) => {
  await render(ui)
  const field = page.getByRole('textbox', { name: 'Name' })
  const meaning = page.getByText('What it means.').element()
  await field.fill('生产')
  composeKey(field.element(), 'Escape')
  composeKey(field.element(), 'Enter')
  expect(onCommit).not.toHaveBeenCalled()
  await expect.element(field).toHaveValue('生产')
  expect(getComputedStyle(meaning.parentElement ?? document.body).clipPath).toBe('none')
  await userEvent.keyboard('{Enter}')
  expect(onCommit).toHaveBeenCalledOnce()
})
