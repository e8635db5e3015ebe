import { expect, test } from 'vitest'
import { page } from 'vitest/browser'

import { field, listOf, outcome, show } from './testing/show-refine'

const button = (name: string) => page.getByRole('button', { name })
const heading = page.getByRole('heading', { name: 'No loaded server matches' })
const link = page.getByRole('link', { name: 'Look in the recycle bin' })

test('what was maybe meant is offered with what it matches, and refines by it', async () => {
  await show(listOf(['ACTIVE', 'ERROR', 'ACTIVE']), { search: 'q=status%3DACTIVE' })
  const offer = page.getByText(/^Did you mean status:ACTIVE\? It matches 2\.$/)
  await expect.element(offer).toBeVisible()
  await button('Refine by that').click()
  await expect.element(field).toHaveValue('status:ACTIVE')
  await expect.element(outcome).toHaveTextContent('2 of 3 loaded servers match.')
})

test('where no other reading finds a row, none is offered', async () => {
  await show(listOf(['ACTIVE']), { search: 'q=status%3DERROR' })
  await expect.element(heading).toBeVisible()
  await expect.element(button('Refine by that')).not.toBeInTheDocument()
})

test.each(['billing-db-01', 'id:956c8e31', 'ip:10.0.0.9'])(
  '%s names a server, which may be in the other list',
  async (text) => {
    await show(listOf(['ACTIVE']), { search: `q=${encodeURIComponent(text)}` })
    const q = encodeURIComponent(text).replaceAll('%3A', ':')
    await expect
      .element(link)
      .toHaveAttribute('href', expect.stringMatching(`tab=recycle-bin&q=${q}`))
  },
)

test.each(['billing db', 'status:ERROR', 'created:>30d'])(
  '%s names none, and leads nowhere',
  async (text) => {
    await show(listOf(['ACTIVE']), { search: `q=${encodeURIComponent(text)}` })
    await expect.element(heading).toBeVisible()
    await expect.element(link).not.toBeInTheDocument()
  },
)
