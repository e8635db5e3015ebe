import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import { WorkerInThisThread } from '~/inventory/testing/worker-in-this-thread'
import { composeKey } from '~/lib/testing/compose-key'

import { field, hasRows, listOf, option, show } from './testing/show-refine'

vi.stubGlobal('Worker', WorkerInThisThread)

beforeEach(() => localStorage.clear())

test('a suggestion is taken by keys that come quicker than the list follows the text', async () => {
  await show(listOf(['ERROR', 'ACTIVE']))
  await field.click()
  await userEvent.keyboard('status:ER')
  await expect.element(option(/ERROR/)).toBeVisible()
  const input = field.element()
  async function press(key: string) {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await Promise.resolve()
  }
  // All in one task: what a key changes is drawn, what is deferred has no turn.
  document.execCommand('insertText', false, 'R')
  await Promise.resolve()
  await press('ArrowDown')
  await press('Enter')
  await expect.element(field).toHaveValue('status:ERROR ')
  await hasRows(1)
})

test('Enter ends the edit after suggestions were walked and put away', async () => {
  await show(listOf(['ERROR', 'ERROR', 'ACTIVE']))
  await field.click()
  await userEvent.keyboard('status:ERR')
  await expect.element(option(/^ERROR/)).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(field).toHaveAttribute('aria-activedescendant')
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toHaveAttribute('aria-activedescendant')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(option(/^ERROR/)).toHaveAttribute('aria-selected', 'false')
  await userEvent.keyboard('{Escape}{Enter}')
  await hasRows(0)
})

test('a suggestion that is gone from the list is not the active one', async () => {
  const showAgain = await show(listOf(['ACTIVE', 'ERROR']))
  await field.click()
  await userEvent.keyboard('status:')
  await expect.element(option(/^ERROR/)).toBeVisible()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(field).toHaveAttribute('aria-activedescendant')
  await showAgain(listOf(['ACTIVE']))
  await expect.element(field).not.toHaveAttribute('aria-activedescendant')
})

test('Shift+Tab leaves the field backwards and takes no suggestion', async () => {
  await show(listOf(['ACTIVE']))
  await field.click()
  await userEvent.keyboard('status:')
  await expect.element(option(/^ACTIVE/)).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Shift>}{Tab}{/Shift}')
  await expect.element(page.getByRole('button', { name: 'only active' })).toHaveFocus()
  await expect.element(field).toHaveValue('status:')
})

test('keys of an input method neither walk nor take suggestions, nor put them away', async () => {
  await show(listOf(['ACTIVE', 'ERROR']))
  await field.click()
  await userEvent.keyboard('status:')
  await expect.element(option(/^ERROR/)).toBeVisible()
  composeKey(field.element(), 'ArrowDown')
  composeKey(field.element(), 'Escape')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  composeKey(field.element(), 'Enter')
  await userEvent.keyboard('A')
  await expect.element(field).toHaveValue('status:A')
})
