import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { useAfterPause } from './use-after-pause'

function Said({ text }: { text: string }) {
  return <output>{useAfterPause(text)}</output>
}

const said = () => page.getByRole('status').element().textContent

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a text is said once nothing has changed it for a while, and what stood before it is not', async () => {
  const { rerender } = await render(<Said text="2,500 found" />)
  for (const text of ['257 found', '12 found', '3 found']) {
    vi.advanceTimersByTime(600)
    await rerender(<Said text={text} />)
    expect(said()).toBe('')
  }
  vi.advanceTimersByTime(700)
  await expect.poll(said).toBe('3 found')
})

test('what is no longer so is taken back', async () => {
  const { rerender } = await render(<Said text="3 found" />)
  vi.advanceTimersByTime(700)
  await expect.poll(said).toBe('3 found')
  await rerender(<Said text="" />)
  vi.advanceTimersByTime(700)
  await expect.poll(said).toBe('')
})
