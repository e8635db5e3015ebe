import { expect, type Page, test } from '@playwright/test'

import { PseudoLanguage } from './untranslated'
import { visit } from './view'
import { views } from './views'

const languageMenu = (page: Page) => page.getByRole('button', { name: /^(Language|语言)/ })

test.describe('a person whose browser prefers Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('reads Chinese, and may choose English, which stays', async ({ page }) => {
    await page.goto('/?project=demo')
    await expect(page.getByRole('grid', { name: '云服务器' })).toBeVisible()
    await expect(page.getByText('完整', { exact: true })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await languageMenu(page).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await expect(page.getByRole('grid', { name: 'Servers' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.reload()
    await expect(page.getByText('complete', { exact: true })).toBeVisible()
    await languageMenu(page).click()
    await page.getByRole('menuitemradio', { name: 'System' }).click()
    await expect(page.getByRole('grid', { name: '云服务器' })).toBeVisible()
  })

  test('may type the signs of the refine language as an input method writes them', async ({
    page,
  }) => {
    await page.goto('/?project=demo')
    await expect(page.getByText('完整', { exact: true })).toBeVisible()
    const field = page.getByRole('combobox', { name: '页内筛选' })
    await field.fill('web')
    await field.press('Home')
    await field.pressSequentially('status：ERROR，BUILD ')
    await expect(field).toHaveValue('status:ERROR,BUILD web')
    await expect(page).toHaveURL(/q=status(:|%3A)ERROR/)

    // What is still being composed is the input method's own.
    const keyboard = await page.context().newCDPSession(page)
    await field.fill('az')
    await keyboard.send('Input.imeSetComposition', {
      text: '：',
      selectionStart: 1,
      selectionEnd: 1,
    })
    await expect(field).toHaveValue('az：')
    await keyboard.send('Input.insertText', { text: '：' })
    await expect(field).toHaveValue('az:')
  })

  test('reads English where the Chinese texts do not come', async ({ page }) => {
    await page.route(/\/dictionary[^/]*\.js$/, (route) => route.abort())
    await page.goto('/?project=demo')
    await expect(page.getByRole('grid', { name: 'Servers' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('reads in Chinese what the proxy says of an error, and in the words of the API what that says', async ({
    page,
  }) => {
    await page.goto('/?project=forbidden')
    await expect(page.getByRole('alert')).toContainText('没有查询这些云服务器的权限')
    await expect(page.getByRole('alert')).toContainText('HTTP 403')
    await page.route('**/api/v1/**', (route) => route.fulfill({ status: 502, body: '' }))
    await page.goto('/?project=demo')
    await expect(page.getByRole('alert')).toContainText('HTTP 502，响应正文为空。')
  })
})

test('a choice changes neither the address nor the rows that it asks for', async ({ page }) => {
  await page.goto('/?project=demo&status=ERROR&q=tag:env=prod&sort=-created')
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  const [address, amount] = [page.url(), await page.getByText(/^\d+ shown$/).innerText()]
  await languageMenu(page).click()
  await page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect(page.getByText(`显示 ${amount.replace(' shown', '')} 台`)).toBeVisible()
  expect(page.url()).toBe(address)
})

for (const view of views) {
  test(`every text of the view ${view.name} can be said in another language`, async ({ page }) => {
    const language = new PseudoLanguage(page)
    await language.speak()
    await visit(page, view)
    expect(await language.untranslated()).toEqual([])
  })
}
