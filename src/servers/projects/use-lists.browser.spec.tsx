import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import type { Page } from '~/api/page'
import { namedProject } from '~/api/testing/named-project'
import type { ListOrigin } from '~/inventory/page-source'
import { failure, pageOf } from '~/inventory/testing/scripted-source'

import { chooseReloadPeriod } from '../list/reload-period'
import { Footer } from '../list/testing/footer'
import { useLists } from './use-lists'

const second = 1_000

/** What each project answers; a test replaces it. */
const answers = new Map<string, () => Page | Promise<Page>>()
const asked = vi.fn<(id: string) => void>()

function originOf(id: string): ListOrigin {
  return {
    project: namedProject(id),
    queryKey: ['servers', id],
    source: {
      paging: 'offset',
      pageSize: 10,
      fetchPage: async () => {
        asked(id)
        const answer = answers.get(id)
        if (answer === undefined) throw failure('forbidden')
        return answer()
      },
    },
  }
}

const origins = ['p', 'q', 'r'].map(originOf)

function Example() {
  const list = useLists(origins)
  return (
    <>
      <button type="button" onClick={list.load}>
        load
      </button>
      <Footer list={list} />
    </>
  )
}

async function show() {
  await render(
    <QueryClientProvider client={new QueryClient()}>
      <Example />
    </QueryClientProvider>,
  )
}

const rows = (letters: string) =>
  expect.element(page.getByText(`rows: ${letters}`, { exact: true })).toBeVisible()
const completeness = (words: string) =>
  expect.element(page.getByRole('button', { name: words, exact: true })).toBeVisible()
const asksOf = (id: string) => asked.mock.calls.filter(([one]) => one === id).length
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * second)
const said = () => page.getByRole('status').last().element().textContent

/** An answer that comes when a test says so. */
function held(): { answer: () => Promise<Page>; give: (page: Page) => void } {
  let give: (page: Page) => void = () => undefined
  const promise = new Promise<Page>((resolve) => {
    give = resolve
  })
  return { answer: () => promise, give: (page) => give(page) }
}

beforeEach(() => {
  localStorage.clear()
  asked.mockReset()
  answers.clear()
  answers.set('p', () => pageOf('ab', 2))
  answers.set('q', () => pageOf('xyz', 3))
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  })
})

afterEach(() => vi.useRealTimers())

test('the rows of those that answer stand while another one is slow, and then all', async () => {
  const slow = held()
  answers.set('p', slow.answer)
  answers.set('r', () => pageOf('', 0))
  await show()
  await rows('xyz')
  await completeness('2 of 3 projects complete')
  slow.give(pageOf('ab', 2))
  await rows('xyzab')
  await completeness('complete')
  await expect.element(page.getByText('5 of 5 servers', { exact: true })).toBeVisible()
})

test('loading goes on with what failed alone, and with all where nothing is missing', async () => {
  await show()
  await completeness('2 of 3 projects complete')
  await rows('abxyz')
  asked.mockClear()
  answers.set('r', () => pageOf('m', 1))
  await page.getByRole('button', { name: 'load', exact: true }).click()
  await rows('abxyzm')
  expect([asksOf('p'), asksOf('q')]).toEqual([0, 0])
  await completeness('complete')
  asked.mockClear()
  await page.getByRole('button', { name: 'load', exact: true }).click()
  await expect.poll(() => [asksOf('p'), asksOf('q'), asksOf('r')]).toEqual([1, 1, 1])
})

test('each reloads by itself and says nothing aloud; one that failed rests', async () => {
  chooseReloadPeriod(30 * second)
  await show()
  await completeness('2 of 3 projects complete')
  asked.mockClear()
  answers.set('q', () => pageOf('xyv', 3))
  await pass(31)
  await rows('abxyv')
  expect(asksOf('p')).toBeGreaterThan(0)
  expect(asksOf('r')).toBe(0)
  expect(said()).toBe('')
  await expect
    .element(page.getByTitle('Paused for 1 of 3 projects: their last load failed, or is partial.'))
    .toBeVisible()
})
