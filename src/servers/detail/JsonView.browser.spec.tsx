import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { saveJson } from '~/lib/save-file'
import { composeKey } from '~/lib/testing/compose-key'
import { JsonView } from './JsonView'

vi.mock('~/lib/save-file', () => ({ saveJson: vi.fn<typeof saveJson>() }))

const value = {
  id: 'a',
  flavor: { id: 'c7', vcpus: '2' },
  tags: ['env=prod', 'owner=web'],
  'ecs-inventory:withheld': { 'OS-EXT-SRV-ATTR:user_data': { bytes: 312 } },
}
const json = page.getByRole('list', { name: 'Raw JSON' })
const search = page.getByRole('searchbox', { name: 'Search the JSON' })

const textOf = () => json.element().textContent ?? ''

beforeEach(() => render(<JsonView value={value} fileName="a" />))

test('what stands there is the JSON', () => {
  expect(JSON.parse(textOf())).toEqual(value)
})

test('an object is folded to one line and unfolded again, all of them as well', async () => {
  await page.getByRole('button', { name: 'Fold flavor' }).click()
  await expect.element(json).toHaveTextContent('"flavor": { 2 entries }')
  await expect.element(json).not.toHaveTextContent('"vcpus"')
  await page.getByRole('button', { name: 'Unfold flavor' }).click()
  expect(JSON.parse(textOf())).toEqual(value)
  await page.getByRole('button', { name: 'Fold all' }).click()
  await expect.element(json).toHaveTextContent('"tags": [ 2 entries ]')
  await page.getByRole('button', { name: 'Unfold all' }).click()
  expect(JSON.parse(textOf())).toEqual(value)
})

test('search goes from line to line, and unfolds what hides one', async () => {
  const current = () => json.element().querySelector('[aria-current]')?.textContent
  await page.getByRole('button', { name: 'Fold tags' }).click()
  await search.fill('"id"')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  expect(current()).toContain('"id": "a"')
  await userEvent.keyboard('{Enter}')
  await expect.poll(current).toContain('"id": "c7"')
  await userEvent.keyboard('{Enter}')
  await expect.poll(current).toContain('"id": "a"')
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.poll(current).toContain('"id": "c7"')

  await search.fill('OWNER')
  await expect.poll(current).toContain('owner=web')
  await search.fill('nowhere')
  await expect.element(page.getByText('no line')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(search).toHaveValue('')
})

test('keys of an input method neither go on nor empty the search', async () => {
  await search.fill('"id"')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  composeKey(search.element(), 'Escape')
  composeKey(search.element(), 'Enter')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('2 of 2')).toBeVisible()
})

test('what was withheld is marked', async () => {
  const mark = page.getByRole('img', { name: 'withheld: taken out of the API’s answer' })
  await expect.element(mark).toBeVisible()
  expect(mark.element().closest('li')?.textContent).toContain('ecs-inventory:withheld')
})

test('copy and download give the whole JSON, folded or not', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await page.getByRole('button', { name: 'Fold all' }).click()
  await page.getByRole('button', { name: 'Copy raw JSON' }).click()
  const text = JSON.stringify(value, null, 2)
  expect(writeText).toHaveBeenLastCalledWith(text)
  await page.getByRole('button', { name: 'Download' }).click()
  expect(saveJson).toHaveBeenLastCalledWith(text, 'a.json')
})
