import { beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import '~/app/index.css'

import { button, control, panel, says, show, showAt, stored, web } from './testing/show-views'

beforeEach(() => localStorage.clear())

describe('files', () => {
  async function choose(text: string) {
    await button.click()
    const input = panel.getByLabelText('File of views')
    await userEvent.upload(input, new File([text], 'mine.json', { type: 'application/json' }))
  }

  test('an older one is imported, and names that clash are changed', async () => {
    await show('', [web])
    const views = [
      { name: 'Web', address: '/?q=other' },
      { name: 'Old', address: '/?project=demo&status=ERROR' },
    ]
    await choose(JSON.stringify({ version: 1, views }))
    await says('The name “Web” is taken, so it is “Web 2” here.')
    expect(stored().views).toEqual([
      web,
      { tab: 'servers', name: 'Web 2', query: 'q=other' },
      { tab: 'servers', name: 'Old', query: 'status=ERROR' },
    ])
  })

  test.each([
    ['{', /Nothing was imported from mine.json. It holds no list of views/],
    ['{"version":9,"views":[]}', /It is of version 9/],
    ['{"version":2,"views":[]}', /It holds no views. Choose a file that this page exported/],
  ])('%s is refused with what to do', async (text, problem) => {
    await show('', [web])
    await choose(text)
    await expect.element(panel.getByText(problem)).toBeVisible()
    expect(stored().views).toEqual([web])
  })

  test('one that went away since it was chosen is told', async () => {
    await show('', [web])
    vi.spyOn(File.prototype, 'text').mockRejectedValueOnce(new DOMException('', 'NotReadableError'))
    await choose('{}')
    await expect.element(panel.getByText(/The browser cannot read it/)).toBeVisible()
    expect(stored().views).toEqual([web])
  })
})

describe('stored text that cannot be read', () => {
  test('is told, and outlives the next view that is saved', async () => {
    localStorage.setItem('views', '{"version":2,"views":[{"name":"Lost"')
    await showAt('?q=x')
    await expect.element(button).toHaveAccessibleName('View: All servers damaged')
    await button.click()
    await control('Save as …').click()
    await userEvent.keyboard('New{Enter}')
    await says('“New” is saved.')
    expect(stored().views).toHaveLength(1)
    expect(localStorage.getItem('views-damaged')).toContain('Lost')
    await expect.element(control('Export the text')).toBeVisible()
    await control('Discard it').click()
    await expect.element(control('Export the text')).not.toBeInTheDocument()
    await expect.element(control('Save as …')).toHaveFocus()
    expect(stored().views).toHaveLength(1)
  })
})
