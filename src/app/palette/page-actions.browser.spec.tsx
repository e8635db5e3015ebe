import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { IconButton } from '~/ui/IconButton'
import { Menu } from '~/ui/Menu'
import { Panel } from '~/ui/Panel'

import { pageActions } from './page-actions'

function named(label: string) {
  const action = pageActions().find((one) => one.label === label)
  if (action === undefined) throw new Error(`${label} is not offered.`)
  return action
}

test('offers what carries its name, its own words, or its label, and nothing that could not be pressed', async () => {
  await render(
    <>
      <button type="button" data-action="Reload the list" aria-keyshortcuts="r">
        Reload
      </button>
      <button type="button" data-action="">
        Copy <span>selected</span>
      </button>
      <IconButton icon="close" label="Close detail" data-action="" />
      <button type="button" data-action="" disabled>
        Export
      </button>
      <button type="button" data-action="" aria-disabled>
        Compare
      </button>
      <a href="/" data-action="Go to Servers" aria-current="page">
        Servers
      </a>
      <a href="/bin" data-action="Go to Recycle bin">
        Recycle bin
      </a>
      <div className="invisible">
        <button type="button" data-action="">
          Under a full page
        </button>
      </div>
      <button type="button">Not named</button>
    </>,
  )
  expect(pageActions().map(({ label, keys, choice }) => [label, keys, choice])).toEqual([
    ['Reload the list', 'r', false],
    ['Copy selected', null, false],
    ['Close detail', null, false],
    ['Go to Recycle bin', null, false],
  ])
})

test('the other choices of a menu are offered while it is closed', async () => {
  const onChoose = vi.fn<(value: string) => void>()
  const screen = await render(
    <Menu
      button="Dark"
      label="Theme"
      items={[
        { value: 'light', label: 'Light', note: 'for the day' },
        { value: 'dark', label: 'Dark' },
        { value: 'own', label: <b>Own</b> },
      ]}
      chosen="dark"
      onChoose={onChoose}
    />,
  )
  expect(pageActions()).toMatchObject([
    { label: 'Theme: Light', note: 'for the day', choice: true },
  ])
  named('Theme: Light').run()
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('light')
  await expect.element(screen.getByRole('button', { name: 'Dark' })).toHaveFocus()
})

test('those of a menu that is out of sight are not', async () => {
  await render(
    <div hidden>
      <Menu
        button="Dark"
        label="Theme"
        items={[{ value: 'light', label: 'Light' }]}
        chosen={null}
        onChoose={() => undefined}
      />
    </div>,
  )
  expect(pageActions()).toEqual([])
})

test('what an action opens gives the focus back to its button', async () => {
  const screen = await render(
    <Panel button="Columns" label="Columns and density" className="w-96">
      {() => <input data-start aria-label="Name" />}
    </Panel>,
  )
  named('Columns and density').run()
  await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('button', { name: 'Columns' })).toHaveFocus()
})
