import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import type { Entry } from './entry'
import { PaletteField } from './PaletteField'

const onChoose = vi.fn<(entry: Entry) => void>()
const field = page.getByRole('combobox')
const chosen = () => onChoose.mock.calls.map(([entry]) => entry.label)

function entry(label: string): Entry {
  return { id: label, label, run: () => undefined }
}

/** Entries of the last text that was looked for: those that begin with it. */
function Field({ names, readyText }: { names: readonly string[]; readyText: string | null }) {
  const [text, setText] = useState('')
  const asked = readyText ?? text
  const entries = names.filter((name) => name.startsWith(asked)).map(entry)
  return (
    <PaletteField
      text={text}
      groups={[{ name: 'Names', entries }]}
      rowCount={entries.length}
      ready={asked === text}
      onText={setText}
      onChoose={onChoose}
    />
  )
}

const names = ['alpha', 'beta', 'better', 'gamma']

beforeEach(() => onChoose.mockReset())
afterEach(() => {
  vi.useRealTimers()
})

test('Enter takes the first entry of a text, or the one that the arrow keys came to', async () => {
  await render(<Field names={names} readyText={null} />)
  await field.fill('be')
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}{Enter}{ArrowUp}{Enter}')
  expect(chosen()).toEqual(['beta', 'better', 'beta', 'better'])
})

test('without a text Enter takes nothing until the arrow keys have come somewhere', async () => {
  await render(<Field names={names} readyText={null} />)
  await userEvent.click(field)
  await userEvent.keyboard('{Enter}')
  expect(chosen()).toEqual([])
  await expect.element(field).not.toHaveAttribute('aria-activedescendant')
  await userEvent.keyboard('{ArrowUp}{Enter}')
  expect(chosen()).toEqual(['gamma'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(chosen()).toEqual(['gamma', 'alpha'])
})

test('Enter before the entries of a text are there waits for them, and is forgotten by any other key', async () => {
  const screen = await render(<Field names={names} readyText="" />)
  await field.fill('ga')
  await userEvent.keyboard('{Enter}')
  expect(chosen()).toEqual([])
  await screen.rerender(<Field names={names} readyText="ga" />)
  expect(chosen()).toEqual(['gamma'])

  await field.fill('be')
  await userEvent.keyboard('{Enter}{ArrowDown}')
  await screen.rerender(<Field names={names} readyText="be" />)
  await field.fill('bet')
  await userEvent.keyboard('{Enter}')
  await field.fill('al')
  await screen.rerender(<Field names={names} readyText="al" />)
  expect(chosen()).toEqual(['gamma'])
  await userEvent.keyboard('{Enter}')
  expect(chosen()).toEqual(['gamma', 'alpha'])
})

test('what is found is said once typing pauses, not for every key', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await render(<Field names={names} readyText={null} />)
  const said = page.getByRole('status')
  await field.fill('b')
  await field.fill('bett')
  await expect.element(page.getByRole('option')).toHaveTextContent('better')
  await expect.element(said).toBeEmptyDOMElement()
  vi.advanceTimersByTime(700)
  await expect.element(said).toHaveTextContent('1 server, 1 result listed')
})

test('the active entry is named to assistive technology, and what is found is said', async () => {
  await render(<Field names={names} readyText={null} />)
  await field.fill('be')
  await userEvent.keyboard('{ArrowDown}')
  const active = page.getByRole('option', { selected: true })
  await expect.element(active).toHaveTextContent('better')
  await expect.element(field).toHaveAttribute('aria-activedescendant', active.element().id)
  expect(active.element().id).not.toMatch(/\s/)
  await expect.element(page.getByRole('status')).toHaveTextContent('2 servers, 2 results listed')
  await field.fill('x')
  await expect.element(page.getByRole('status')).toHaveTextContent('No loaded server')
  await expect.element(page.getByText(/^No loaded server has this/)).toBeVisible()
})
