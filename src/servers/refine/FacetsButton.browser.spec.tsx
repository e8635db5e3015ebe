import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'

import { asked, facet, showFacets, tagged } from './testing/show-facets'

test.each([1023, 320])('%i pixels wide, a button opens the same facets', async (width) => {
  await showFacets(tagged, '', width)
  const facets = page.getByRole('navigation', { name: 'Facets' })
  await expect.element(page.getByText('4 rows')).toBeVisible()
  await expect.element(facets).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Facets' }))
  const bounds = facets.element().getBoundingClientRect()
  expect(bounds.left).toBeGreaterThanOrEqual(0)
  expect(bounds.right).toBeLessThanOrEqual(width)
  await userEvent.click(facets.getByRole('button', { name: 'Tag env' }))
  await userEvent.click(facet('Tag env').getByRole('button', { name: 'dev 1' }))
  expect(asked()).toBe('tag.env:dev')
  await expect.element(page.getByText('1 rows')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(facets).not.toBeInTheDocument()
})

test('with room for the facets beside the rows, no button opens them', async () => {
  await showFacets(tagged, '', 1024)
  await expect.element(page.getByRole('navigation', { name: 'Facets' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Facets' })).not.toBeInTheDocument()
})

test('the rows are counted in one place, that of the width of the window', async () => {
  const panels = page.getByRole('navigation', { name: 'Facets', includeHidden: true })
  await showFacets(tagged, '', 1023)
  await expect.element(page.getByText('4 rows')).toBeVisible()
  expect(panels.elements()).toHaveLength(0)
  await userEvent.click(page.getByRole('button', { name: 'Facets' }))
  await expect.element(panels).toBeVisible()
  expect(panels.elements()).toHaveLength(1)
  await page.viewport(1024, 900)
  await expect.element(page.getByRole('navigation', { name: 'Facets' })).toBeVisible()
  expect(panels.elements()).toHaveLength(1)
})

describe('when the width of the window changes the place of the facets', () => {
  const button = page.getByRole('button', { name: 'Facets' })
  const dev = facet('Tag env').getByRole('button', { name: 'dev 1' })
  const exclude = facet('Tag env').getByRole('button', { name: 'Exclude dev' })

  test('the focus goes from a value to the button', async () => {
    await showFacets(tagged, 'tag.env:dev')
    exclude.element().focus()
    await page.viewport(1023, 900)
    await expect.element(button).toHaveFocus()
  })

  test('the focus goes to the same value, and the popover is closed for good', async () => {
    await showFacets(tagged, 'tag.env:dev', 1023)
    await button.click()
    for (const value of [dev, exclude]) {
      value.element().focus()
      await page.viewport(1024, 900)
      await expect.element(button).not.toBeInTheDocument()
      await expect.element(value).toHaveFocus()
      await page.viewport(1023, 900)
      await expect.element(button).toHaveFocus()
      await expect.element(dev).not.toBeInTheDocument()
      await button.click()
    }
  })

  test('the focus goes to the title of a value that is not in view, and from the button to the first title', async () => {
    await showFacets(tagged, '', 1023)
    await button.click()
    await page.getByRole('button', { name: 'Tag team' }).click()
    facet('Tag team').getByRole('button', { name: 'web 1' }).element().focus()
    await page.viewport(1024, 900)
    await expect.element(facet('Tag team')).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Tag team' })).toHaveFocus()
    await page.viewport(1023, 900)
    await expect.element(button).toHaveFocus()
    await page.viewport(1024, 900)
    await expect.element(page.getByRole('heading').first().getByRole('button')).toHaveFocus()
  })

  test('a focus that is elsewhere stays there', async () => {
    await showFacets(tagged)
    await expect.element(facet('Status')).toBeVisible()
    await page.viewport(1023, 900)
    await expect.element(button).toBeVisible()
    await expect.element(button).not.toHaveFocus()
  })
})
