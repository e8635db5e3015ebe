import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'
import { composeKey } from '~/lib/testing/compose-key'

import type { View } from './view'
import { address, button, control, panel, says, show, stored, web } from './testing/show-views'

const bin: View = { tab: 'recycle-bin', name: 'Bin', query: 'name=x' }

beforeEach(() => localStorage.clear())

describe('the button', () => {
  test.each([
    ['', 'View: All servers'],
    ['?q=web', 'View: All servers modified'],
    ['?q=web&view=Web', 'View: Web'],
    ['?q=web%20&view=Web', 'View: Web'],
    ['?q=%20', 'View: All servers'],
    ['?q=web&sort=name&view=Web', 'View: Web modified'],
    ['?view=Running&q=status:ACTIVE', 'View: Running'],
    ['?view=Theirs&q=x', 'View: Theirs not saved here'],
  ])('at %o says %o', async (search, name) => {
    await show(search, [web])
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible()
  })
})

describe('opening a view', () => {
  test('puts all of it into the address, and takes away what it does not hold', async () => {
    await show('?status=ACTIVE&q=a&columns=name', [web])
    await button.click()
    await control('Web').click()
    await expect.poll(() => String(address())).toBe('q=web&view=Web')
    await expect.element(panel).not.toBeInTheDocument()
    await expect.element(button).toHaveAccessibleName('View: Web')
  })

  test('goes by the arrow keys, from the one on the screen', async () => {
    await show('?view=Web&q=web', [web])
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.element(control('Web')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(control(/^All servers/)).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.poll(() => address().get('view')).toBe('Running')
    await expect.element(button).toHaveFocus()
  })

  test('says what of it cannot be used', async () => {
    await show('', [{ ...web, query: 'q=web&colour=red' }])
    await button.click()
    await control('Web').click()
    await says('“Web” holds what this page cannot use: colour.')
    expect(address().get('q')).toBe('web')
  })

  test('shows only the views of this tab', async () => {
    await show('', [web, bin])
    await button.click()
    await expect.element(control('Web')).toBeVisible()
    await expect.element(control('Bin')).not.toBeInTheDocument()
  })
})

describe('saving', () => {
  test('under a new name', async () => {
    await show('?q=web&columns=name,tag:team~240')
    await button.click()
    await control('Save as …').click()
    // An input method may give up a character; that does not give up the name.
    composeKey(panel.getByRole('textbox').element(), 'Escape')
    await userEvent.keyboard('Team{Enter}')
    await says('“Team” is saved.')
    expect(stored().views).toEqual([
      { tab: 'servers', name: 'Team', query: 'q=web&columns=name,tag:team~240' },
    ])
    expect(address().get('view')).toBe('Team')
    await expect.element(control('Save as …')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(button).toHaveFocus()
    await button.click()
    await expect.element(control('Team')).toBeVisible()
    await expect.element(panel.getByText('“Team” is saved.')).not.toBeInTheDocument()
  })

  test.each([
    ['Running', 'The name is taken by another view.'],
    ['Web', 'The name is taken by another view.'],
    [' ', 'The name is empty.'],
  ])('not as %o', async (name, problem) => {
    await show('?q=x', [web])
    await button.click()
    await control('Save as …').click()
    await userEvent.keyboard(`${name}{Enter}`)
    await expect.element(panel.getByRole('alert')).toHaveTextContent(problem)
    expect(stored().views).toEqual([web])
    await userEvent.keyboard('{Escape}')
    await expect.element(control('Save as …')).toHaveFocus()
    await expect.element(panel).toBeVisible()
  })

  test('a modified view as it is now, and back', async () => {
    await show('?q=web+x&view=Web', [web])
    await button.click()
    await control('Save').click()
    await says('“Web” is saved as it is now.')
    expect(stored().views).toEqual([{ ...web, query: 'q=web+x' }])
    await expect.element(control('Save as …')).toHaveFocus()
    await control('Undo').click()
    await expect.poll(() => stored().views).toEqual([web])
  })

  test('what was modified can be dropped', async () => {
    await show('?q=web+x&sort=name&view=Web', [web])
    await button.click()
    await control('Discard changes').click()
    await expect.poll(() => String(address())).toBe('q=web&view=Web')
    await expect.element(control('Save as …')).toHaveFocus()
  })

  test('a view that a link brought', async () => {
    await show('?q=x&view=Theirs')
    await button.click()
    await control('Save as …').click()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => stored().views)
      .toEqual([{ tab: 'servers', name: 'Theirs', query: 'q=x' }])
  })
})

describe('one view', () => {
  test('is renamed, and the address follows', async () => {
    await show('?q=web&view=Web', [web], { servers: 'Web' })
    await button.click()
    await control('More about Web').click()
    await control('Rename').click()
    await userEvent.keyboard('网站{Enter}')
    await says('“Web” is now “网站”.')
    expect(stored()).toEqual({ views: [{ ...web, name: '网站' }], defaults: { servers: '网站' } })
    expect(address().get('view')).toBe('网站')
  })

  test('is duplicated, a built-in one too, which cannot be changed', async () => {
    await show('')
    await button.click()
    await control('More about Running').click()
    await expect.element(control('Delete')).not.toBeInTheDocument()
    await expect.element(control('Rename')).not.toBeInTheDocument()
    await control('Duplicate').click()
    await expect.element(control('Running copy')).toBeVisible()
    expect(stored().views).toMatchObject([{ name: 'Running copy', query: 'q=status%3AACTIVE' }])
  })

  test('becomes the default, and stops being it', async () => {
    await show('', [web])
    await button.click()
    await control('More about Web').click()
    await control('Make default').click()
    await says('A bare address opens “Web”.')
    expect(stored().defaults).toEqual({ servers: 'Web' })
    await control('More about Web').click()
    await control('No longer default').click()
    await expect.poll(() => stored().defaults).toEqual({})
  })

  test('is deleted by keyboard, and the focus goes to the one next to it', async () => {
    const other = { ...web, name: 'Other' }
    await show('', [web, other])
    await button.click()
    for (const [name, next] of [
      ['Web', 'More about Other'],
      ['Other', 'Save as …'],
    ] as const) {
      await control(`More about ${name}`).click()
      control('Delete').element().focus()
      await userEvent.keyboard('{Enter}')
      await says(`“${name}” is deleted.`)
      await expect.element(control(next)).toHaveFocus()
    }
  })

  test('is deleted and brought back while another one is being named, which has the focus then', async () => {
    await show('?q=x', [web])
    await button.click()
    await control('Save as …').click()
    await userEvent.clear(panel.getByRole('textbox'))
    await control('More about Web').click()
    await control('Delete').click()
    await says('“Web” is deleted.')
    await expect.element(control('Cancel')).toHaveFocus()
    await control('Undo').click()
    await says('It is as it was before.')
    await expect.element(panel.getByRole('textbox')).toHaveFocus()
  })

  test('is deleted, and brought back after the panel was closed', async () => {
    await show('?q=web&view=Web', [web], { servers: 'Web' })
    await button.click()
    await control('More about Web').click()
    await control('Delete').click()
    await says('“Web” is deleted.')
    expect(stored()).toEqual({ views: [], defaults: {} })
    await expect.poll(() => address().get('view')).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.element(panel).not.toBeInTheDocument()
    await button.click()
    await control('Undo').click()
    await expect.element(control('Save as …')).toHaveFocus()
    await expect.poll(stored).toEqual({ views: [web], defaults: { servers: 'Web' } })
    await expect.poll(() => address().get('view')).toBe('Web')
  })
})

describe('in another language', () => {
  afterEach(() => speak({}))

  test('a built-in view keeps its English name in the address and in what is stored', async () => {
    speak(chinese)
    await show('')
    await page.getByRole('button', { name: '视图： 全部云服务器' }).click()
    const menu = page.getByRole('group', { name: '视图' })
    const press = (name: string) => menu.getByRole('button', { name, exact: true }).click()
    await press('“运行中”的更多操作')
    await press('设为默认')
    await expect.element(menu.getByText('地址中不带参数时，将打开“运行中”。')).toBeVisible()
    expect(stored().defaults).toEqual({ servers: 'Running' })
    await press('“运行中”的更多操作')
    await press('创建副本')
    await expect.element(menu.getByText('“运行中 副本”已加入我的视图。')).toBeVisible()
    await menu.getByRole('button', { name: /^运行中 默认/ }).click()
    await expect.poll(() => address().get('view')).toBe('Running')
    await expect.element(page.getByRole('button', { name: '视图： 运行中' })).toBeVisible()
  })
})
