import { useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { ListField } from './ListField'

const onCommit = vi.fn<(values: readonly string[]) => void>()
const field = page.getByRole('textbox', { name: 'Tags' })
const chips = page.getByRole('list', { name: 'Tags set' }).getByRole('listitem')

const none: readonly string[] = []

/** A list field that holds what was committed, and takes no spaces within a text. */
function Example({ start = none }: { start?: readonly string[] }) {
  const [values, setValues] = useState(start)
  onCommit.mockImplementation(setValues)
  return (
    <>
      <ListField
        label="Tags"
        meaning="What they mean."
        values={values}
        placeholder="any"
        check={(text) => (text.includes(' ') ? 'takes no spaces' : null)}
        onCommit={onCommit}
      />
      <button type="button">Elsewhere</button>
    </>
  )
}

async function expectChips(...texts: string[]) {
  await expect.poll(() => chips.elements().map((chip) => chip.textContent)).toEqual(texts)
}

beforeEach(() => {
  onCommit.mockReset()
})

describe('a text is added', () => {
  test('by Enter, and the field is ready for the next one', async () => {
    await render(<Example />)
    await field.fill('env=prod')
    expect(onCommit).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    await expectChips('env=prod')
    await expect.element(field).toHaveValue('')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard(' owner {Enter}')
    await expectChips('env=prod', 'owner')
    expect(onCommit.mock.calls).toEqual([[['env=prod']], [['env=prod', 'owner']]])
  })

  test('by leaving the field', async () => {
    await render(<Example />)
    await field.fill('owner')
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    await expectChips('owner')
  })

  test('once only', async () => {
    await render(<Example start={['owner']} />)
    await field.fill('owner')
    await userEvent.keyboard('{Enter}')
    await expect.element(field).toHaveValue('')
    await expectChips('owner')
    expect(onCommit).not.toHaveBeenCalled()
  })

  test('not when there is none', async () => {
    await render(<Example />)
    await field.fill('  ')
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    expect(onCommit).not.toHaveBeenCalled()
  })
})

test('texts that do not fit are counted, and open to be seen and removed', async () => {
  await render(
    <div className="w-72">
      <Example start={['env=prod', 'team=payments', 'owner=somebody', 'keep']} />
    </div>,
  )
  const more = page.getByRole('button', { name: '3 more Tags' })
  await expect.element(more).toHaveTextContent('+3')
  await expectChips('env=prod')
  await more.click()
  const all = page.getByRole('list', { name: 'All Tags set' }).getByRole('listitem')
  await expect.poll(() => all.elements().length).toBe(4)
  await all.getByRole('button', { name: 'Remove Tags keep' }).click()
  expect(onCommit.mock.calls).toEqual([[['env=prod', 'team=payments', 'owner=somebody']]])
})

test('a text that is too long for the field keeps its button', async () => {
  await render(
    <div className="w-48">
      <Example start={['a-very-long-key=a-very-long-value']} />
    </div>,
  )
  await page.getByRole('button', { name: /^Remove Tags a-very-long/ }).click()
  expect(onCommit.mock.calls).toEqual([[[]]])
})

test('a wrong text shows its error and is not added', async () => {
  await render(<Example />)
  await field.fill('a b')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Tags takes no spaces.')
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  await userEvent.keyboard('{Enter}')
  await userEvent.tab()
  await expect.element(field).toHaveValue('a b')
  await expect.element(page.getByRole('alert')).toBeVisible()
  expect(onCommit).not.toHaveBeenCalled()
})

test('Escape forgets what was typed and keeps what was added', async () => {
  await render(<Example start={['owner']} />)
  await field.fill('env')
  await userEvent.keyboard('{Escape}')
  await expect.element(field).toHaveValue('')
  await userEvent.tab()
  await expectChips('owner')
  expect(onCommit).not.toHaveBeenCalled()
})

describe('a text is removed', () => {
  test('by Backspace in an empty field, the last one first', async () => {
    await render(<Example start={['a', 'b', 'c']} />)
    await field.click()
    await userEvent.keyboard('{Backspace}')
    await expectChips('a', 'b')
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}')
    await expectChips()
    expect(onCommit.mock.calls.at(-1)).toEqual([[]])
    expect(onCommit).toHaveBeenCalledTimes(3)
  })

  test('not by Backspace in typed text', async () => {
    await render(<Example start={['a']} />)
    await field.fill('x')
    await userEvent.keyboard('{Backspace}')
    await expect.element(field).toHaveValue('')
    await expectChips('a')
  })

  test('by its button', async () => {
    await render(<Example start={['a', 'b', 'c']} />)
    await page.getByRole('button', { name: 'Remove Tags b' }).click()
    await expectChips('a', 'c')
    expect(onCommit.mock.calls).toEqual([[['a', 'c']]])
  })

  test('and one that is typed meanwhile is not lost', async () => {
    await render(<Example start={['a', 'b']} />)
    await field.fill('c')
    await page.getByRole('button', { name: 'Remove Tags a' }).click()
    await expectChips('b', 'c')
  })
})
