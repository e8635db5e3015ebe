import { lazy } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { Panel } from './Panel'

function LateControls() {
  return (
    <>
      <input aria-label="First" />
      <input aria-label="Start" data-start />
    </>
  )
}

test('a group whose controls are on their way keeps the focus for them', async () => {
  const arrival = new EventTarget()
  const Controls = lazy(async () => {
    await new Promise((resolve) => arrival.addEventListener('come', resolve))
    return { default: LateControls }
  })
  await render(
    <>
      <Panel button="Columns" label="Columns and density" className="w-96">
        {() => <Controls />}
      </Panel>
      <button type="button">Behind</button>
    </>,
  )
  const button = page.getByRole('button', { name: 'Columns' })
  const group = page.getByRole('group', { name: 'Columns and density' })
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(group).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  await expect.element(group).toHaveFocus()
  arrival.dispatchEvent(new Event('come'))
  await expect.element(page.getByRole('textbox', { name: 'Start' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(button).toHaveFocus()
})
