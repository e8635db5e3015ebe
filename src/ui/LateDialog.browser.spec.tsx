import { type ComponentType, lazy, useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { Dialog } from './Dialog'
import { LateDialog } from './LateDialog'

interface Closable {
  onClose: () => void
}

function Greeting({ onClose }: Closable) {
  return (
    <Dialog title="Greeting" onClose={onClose}>
      <button type="button" onClick={onClose}>
        Done
      </button>
    </Dialog>
  )
}

const open = page.getByRole('button', { name: 'Open' })
const dialog = page.getByRole('dialog', { name: 'Greeting' })

function Opener({ content: Content }: { content: ComponentType<Closable> }) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setShown(true)}>
        Open
      </button>
      <button type="button">Next</button>
      {shown && (
        <LateDialog>
          <Content onClose={() => setShown(false)} />
        </LateDialog>
      )}
    </>
  )
}

test('the focus returns to what opened a dialog, wherever Tab went before its code came', async () => {
  let come: (module: { default: typeof Greeting }) => void = () => {}
  const coming = new Promise<{ default: typeof Greeting }>((resolve) => (come = resolve))
  await render(<Opener content={lazy(() => coming)} />)
  await open.click()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('button', { name: 'Next' })).toHaveFocus()
  come({ default: Greeting })
  await expect.element(dialog).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(open).toHaveFocus()
})

test('its text is of one size, wherever it is asked for', async () => {
  for (const className of ['text-small', 'text-control']) {
    const { unmount } = await render(
      <div className={className}>
        <Opener content={Greeting} />
      </div>,
    )
    await open.click()
    await expect.element(dialog).toHaveStyle({ fontSize: '14px' })
    await unmount()
  }
})

test('it returns there as well when a dialog is taken away by what was done in it', async () => {
  await render(<Opener content={Greeting} />)
  await open.click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(open).toHaveFocus()
})
