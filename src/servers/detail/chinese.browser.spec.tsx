import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import '~/app/index.css'
import { rawRow } from '~/inventory/worker/raw-client'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { fullRow, fullServer } from './testing/full-server'
import { renderDetail } from './testing/render-detail'

vi.mock('~/inventory/worker/raw-client', () => ({ rawRow: vi.fn<typeof rawRow>() }))

const panel = page.getByRole('complementary', { name: '云服务器详情' })

beforeEach(() => {
  speak(chinese)
  vi.mocked(rawRow).mockResolvedValue(fullServer)
})

afterEach(() => speak({}))

test('sentences with names of the API in them stand in the order of the language', async () => {
  await renderDetail({ id: fullRow.id, rows: [fullRow], loaded: { end: 'complete', count: 2500 } })
  const request = panel.getByRole('region', { name: '请求' })
  await expect
    .element(request)
    .toHaveTextContent('该行是响应的 servers 中的第 17 项。最新响应中的 count 为 2500。')
  await expect
    .element(request.getByText('count', { exact: true }))
    .toHaveAttribute('title', 'count：符合 API 筛选条件的云服务器数量')
  await expect
    .element(panel.getByRole('region', { name: '计算' }))
    .toHaveTextContent('已设置，12 字节，已隐去')
})

test('what the API does not name is said, what it names stands as it was sent', async () => {
  await renderDetail({ id: fullRow.id, rows: [fullRow] })
  const overview = panel.getByRole('region', { name: '概览' })
  await expect.element(overview).toHaveTextContent('来源：ORDER, TO_PERIOD_LOCK, CS99')
  await expect.element(overview).toHaveTextContent('VERIFY_RESIZE')
  await expect.element(overview).toHaveTextContent('电源状态4 已关机')
  await expect.element(overview).toHaveTextContent(/UTC（\S.*前）/)
  await expect.element(panel).toHaveTextContent('第 1 台，共 1 台')
  await expect.element(panel).toHaveTextContent('fixed，IPv4，主 IP')
})

test('no space stands between two sentences about a row that is not there', async () => {
  await renderDetail({ id: 'x', rows: [fullRow] })
  await expect
    .element(panel)
    .toHaveTextContent('已加载的 1 行中没有这台云服务器。列表不完整：它可能在尚未加载的页上。')
})
