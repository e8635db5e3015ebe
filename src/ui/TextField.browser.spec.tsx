import { useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { TextField } from './TextField'

const onCommit = vi.fn<(value: string, first: boolean) => void>()
const field = page.getByRole('textbox', { name: 'Name' })
const clear = page.getByRole('button', { name: 'Clear Name' })
const error = page.getByRole('alert')

/** A field that takes lower-case letters only. */
function Field({ value }: { value: string }) {
  return (
    <TextField
      label="Name"
      meaning="What it means."
      value={value}
      check={(text) => (/^[a-z]+$/.test(text.trim()) ? null : 'takes letters only')}
      onCommit={onCommit}
    />
  )
}

/** A field that holds what was committed, as one in the address bar does. */
function Example({ start = '' }: { start?: string }) {
  const [value, setValue] = useState(start)
  onCommit.mockImplementation(setValue)
  return (
    <>
      <Field value={value} />
      <output>holds:{value}</output>
      <button type="button">Elsewhere</button>
      <button
        type="button"
        // As Back and Forward do, the focus stays in the field.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => setValue(start)}
      >
        Back
      </button>
    </>
  )
}

/** Text for assistive technology only is there, but clipped away. */
function isDrawn(text: Locator): boolean {
  return getComputedStyle(text.element().parentElement ?? document.body).clipPath === 'none'
}

function passTypingPause() {
  vi.advanceTimersByTime(300)
}

beforeEach(() => {
  onCommit.mockReset()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  return () => vi.useRealTimers()
})

describe('typed text is committed', () => {
  test('once typing pauses', async () => {
    await render(<Example />)
    await field.fill('we')
    vi.advanceTimersByTime(299)
    await field.fill('web')
    vi.advanceTimersByTime(299)
    expect(onCommit).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onCommit.mock.calls).toEqual([['web', true]])
    await expect.element(field).toHaveValue('web')
  })

  test('at once on Enter, and not again', async () => {
    await render(<Example />)
    await field.fill('web')
    await userEvent.keyboard('{Enter}{Enter}')
    passTypingPause()
    expect(onCommit.mock.calls).toEqual([['web', true]])
  })

  test('at once on leaving the field', async () => {
    await render(<Example />)
    await field.fill('web')
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    passTypingPause()
    expect(onCommit.mock.calls).toEqual([['web', true]])
  })

  test('and a key that comes before that is drawn is not lost', async () => {
    await render(<Example />)
    await field.fill('we')
    // All in one task: nothing is drawn between the pause and the key.
    passTypingPause()
    document.execCommand('insertText', false, 'b')
    await expect.element(page.getByText('holds:we')).toBeVisible()
    await expect.element(field).toHaveValue('web')
    passTypingPause()
    await expect.element(page.getByText('holds:web')).toBeVisible()
    await expect.element(field).toHaveValue('web')
    expect(onCommit.mock.calls).toEqual([
      ['we', true],
      ['web', false],
    ])
  })

  test('without the spaces around it, which stay while it is typed', async () => {
    await render(<Example />)
    await field.fill(' web ')
    await userEvent.keyboard('{Enter}')
    expect(onCommit.mock.calls).toEqual([['web', true]])
    await expect.element(field).toHaveValue(' web ')
    await userEvent.tab()
    await expect.element(field).toHaveValue('web')
  })

  test('as a correction while the field keeps the focus, as a new edit after that', async () => {
    await render(<Example />)
    for (const text of ['web', 'weba']) {
      await field.fill(text)
      await userEvent.keyboard('{Enter}')
    }
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    await field.fill('db')
    await userEvent.keyboard('{Enter}')
    expect(onCommit.mock.calls).toEqual([
      ['web', true],
      ['weba', false],
      ['db', true],
    ])
  })

  test('when it is emptied', async () => {
    await render(<Example start="web" />)
    await field.fill('')
    passTypingPause()
    expect(onCommit.mock.calls).toEqual([['', true]])
  })

  test('not when it is what already stands there', async () => {
    await render(<Example start="web" />)
    await field.fill('web ')
    await userEvent.keyboard('{Enter}')
    passTypingPause()
    expect(onCommit).not.toHaveBeenCalled()
  })
})

describe('text that is wrong', () => {
  test('shows its error and is not committed, however the field is left', async () => {
    await render(<Example />)
    await field.fill('web-1')
    await expect.element(error).toHaveTextContent('Name takes letters only.')
    expect(isDrawn(error)).toBe(true)
    await expect.element(field).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field).toHaveAccessibleDescription(/Name takes letters only/)
    passTypingPause()
    await userEvent.keyboard('{Enter}')
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    await expect.element(field).toHaveValue('web-1')
    expect(isDrawn(error)).toBe(true)
    expect(onCommit).not.toHaveBeenCalled()
  })

  test('can be mended', async () => {
    await render(<Example />)
    await field.fill('web-1')
    await field.fill('web')
    await expect.element(error).not.toBeInTheDocument()
    await expect.element(field).toHaveAttribute('aria-invalid', 'false')
    passTypingPause()
    expect(onCommit.mock.calls).toEqual([['web', true]])
  })

  test('shows its error again after Escape', async () => {
    await render(<Example />)
    await field.fill('web-1')
    await userEvent.keyboard('{Escape}')
    await expect.element(field).toHaveValue('')
    await userEvent.keyboard('web-2')
    await expect.element(error).toHaveTextContent('Name takes letters only.')
    await expect.poll(() => isDrawn(error)).toBe(true)
  })
})

test('Escape forgets what was typed since the last commit', async () => {
  await render(<Example start="web" />)
  await field.fill('webx')
  await userEvent.keyboard('{Escape}')
  await expect.element(field).toHaveValue('web')
  passTypingPause()
  expect(onCommit).not.toHaveBeenCalled()
})

describe('a value that changes from elsewhere', () => {
  test('takes the place of what was typed, and that is not committed later', async () => {
    const { rerender } = await render(<Field value="" />)
    await field.fill('web')
    await rerender(<Field value="db" />)
    await expect.element(field).toHaveValue('db')
    passTypingPause()
    await userEvent.keyboard('{Enter}')
    expect(onCommit).not.toHaveBeenCalled()
  })

  test('takes the place of what was committed, which leaving the field does not commit again', async () => {
    await render(<Example start="web" />)
    await field.fill('db')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.element(field).toHaveFocus()
    await expect.element(field).toHaveValue('web')
    await userEvent.tab()
    await expect.element(field).toHaveValue('web')
    expect(onCommit.mock.calls).toEqual([['db', true]])
  })

  test('ends the edit: what is typed after it is no correction', async () => {
    await render(<Example start="web" />)
    for (const text of ['db', 'dbx']) {
      await field.fill(text)
      await userEvent.keyboard('{Enter}')
    }
    await page.getByRole('button', { name: 'Back' }).click()
    await field.fill('app')
    await userEvent.keyboard('{Enter}')
    expect(onCommit.mock.calls).toEqual([
      ['db', true],
      ['dbx', false],
      ['app', true],
    ])
  })

  test('takes the place of wrong text', async () => {
    const { rerender } = await render(<Field value="" />)
    await field.fill('web-1')
    await rerender(<Field value="db" />)
    await expect.element(field).toHaveValue('db')
    await expect.element(error).not.toBeInTheDocument()
  })
})

describe('the clear button', () => {
  test('takes the value away at once', async () => {
    await render(<Example start="web" />)
    await clear.click()
    expect(onCommit.mock.calls).toEqual([['', true]])
    await expect.element(field).toHaveValue('')
    await expect.element(clear).not.toBeInTheDocument()
  })

  test('takes wrong text away, too', async () => {
    await render(<Example />)
    await field.fill('web-1')
    await clear.click()
    await expect.element(field).toHaveValue('')
    await expect.element(error).not.toBeInTheDocument()
  })

  test('is not there where nothing is to be cleared', async () => {
    await render(<Example />)
    await expect.element(field).toBeVisible()
    await expect.element(clear).not.toBeInTheDocument()
  })
})

test('the meaning stands below the field while it has the focus', async () => {
  await render(<Example />)
  const meaning = page.getByText('What it means.')
  expect(isDrawn(meaning)).toBe(false)
  await field.click()
  await expect.poll(() => isDrawn(meaning)).toBe(true)
  await expect.element(field).toHaveAccessibleDescription('What it means.')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => isDrawn(meaning)).toBe(false)
})

test('suggestions are offered while typing', async () => {
  await render(
    <TextField
      label="Page size"
      meaning=""
      value=""
      suggestions={[{ value: '200', meaning: 'advised' }]}
      check={() => null}
      onCommit={onCommit}
    />,
  )
  const input = page.getByRole('combobox', { name: 'Page size' }).element()
  expect(input instanceof HTMLInputElement && input.list?.options[0]?.value).toBe('200')
})
