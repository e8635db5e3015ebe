import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { CopyLink } from './CopyLink'

const button = page.getByRole('button', { name: 'Copy link', exact: true })
const said = page.getByRole('status')

afterEach(() => vi.restoreAllMocks())

test('the button has a name, and nothing is said until the link is copied', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await render(<CopyLink />)
  await expect.element(button).toBeVisible()
  await expect.element(said).toBeEmptyDOMElement()
  await button.click()
  await expect.element(said).toHaveTextContent('Link copied')
  await expect.element(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
})

test('a link that the browser does not copy is an alert, and nothing says that it was', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  await render(<CopyLink />)
  await button.click()
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(said).toBeEmptyDOMElement()
})
