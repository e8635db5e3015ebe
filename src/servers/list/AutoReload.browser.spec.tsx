import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import type { Page } from '~/api/page'
import type { PageSource } from '~/inventory/page-source'
import { forgetChanges } from '~/inventory/forget-changes'
import { failure, pageOf } from '~/inventory/testing/scripted-source'

import { chooseReloadPeriod } from './reload-period'
import { type FooterScene, showFooter } from './testing/show-footer'

const second = 1_000
const button = (name: string) => page.getByRole('button', { name, exact: true })
const menu = page.getByRole('menu', { name: 'Automatic reloading' })
const choice = (name: string) => page.getByRole('menuitemradio', { name })
const regions = page.getByRole('status')
const said = () => regions.last().element().textContent

/** Answers each request; a test replaces it. */
let answer: () => Page | Promise<Page>
const asked = vi.fn<(signal: AbortSignal) => void>()
const source: PageSource = {
  paging: 'offset',
  pageSize: 10,
  fetchPage: async (_, signal) => {
    asked(signal)
    return answer()
  },
}

const show = (scene: FooterScene = {}) => showFooter(source, scene)

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * second)
const rows = (letters: string) =>
  expect.element(page.getByText(`rows: ${letters}`, { exact: true })).toBeVisible()

/** An answer that comes when a test says so. */
function heldPage() {
  let resolve: (page: Page) => void = () => undefined
  const promise = new Promise<Page>((give) => {
    resolve = give
  })
  return { promise, resolve: (page: Page) => resolve(page) }
}

/** What has come so far goes on; two frames let React draw it. */
async function drawn() {
  await pass(0.001)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

beforeEach(() => {
  localStorage.clear()
  asked.mockReset()
  answer = () => pageOf('xy', 2)
  // It goes on by itself as well: clicks of the browser wait by the same clock.
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('nothing is asked for by itself until a period is chosen, which is remembered', async () => {
  await show({ age: 300 })
  await pass(600)
  expect(asked).not.toHaveBeenCalled()
  await button('Auto off').click()
  await expect.element(choice('Off')).toHaveFocus()
  await choice('every minute').click()
  await expect.element(button('every minute')).toHaveFocus()
  await pass(1)
  await rows('xy')
  expect(localStorage.getItem('auto-reload')).toBe('60000')

  await button('every minute').click()
  await choice('Off').click()
  await expect.element(button('Auto off')).toBeVisible()
  asked.mockClear()
  await pass(600)
  expect(asked).not.toHaveBeenCalled()
})

describe('where 30 s are chosen', () => {
  beforeEach(() => chooseReloadPeriod(30 * second))

  test('a list reloads again and again, once it is as old as that', async () => {
    await show({ age: 20 })
    await expect.element(button('every 30 s')).toBeVisible()
    await drawn()
    await pass(5)
    expect(asked).not.toHaveBeenCalled()
    await pass(5)
    await rows('xy')
    answer = () => pageOf('pq', 2)
    await pass(20)
    expect(asked).toHaveBeenCalledTimes(1)
    await pass(10)
    await rows('pq')
  })

  test('nothing is said, and neither words nor buttons move while it does', async () => {
    await show({ age: 20 })
    await drawn()
    const held = heldPage()
    answer = () => held.promise
    const footer = page.getByRole('contentinfo').element()
    const places = () =>
      [...footer.querySelectorAll('button, time')]
        .map((one) => [one.textContent, one.getBoundingClientRect().left])
        .filter(([text]) => !/ since (?:\S+ )?\d\d:/.test(String(text)))
    const [before, saidBefore] = [places(), said()]
    await userEvent.keyboard('{Tab}{Tab}{Tab}')
    await expect.element(button('Reload')).toHaveFocus()
    await pass(10)
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    await drawn()
    expect(places()).toEqual(before)
    expect(said()).toBe(saidBefore)
    await expect.element(page.getByText('reloading…')).toBeVisible()
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument()

    held.resolve(pageOf('xyz', 3))
    answer = () => pageOf('', 3)
    await pass(1)
    await rows('xyz')
    await expect.element(page.getByText('reloading…')).not.toBeVisible()
    expect(places()).toEqual(before)
    expect(regions.elements().map((region) => region.textContent)).toEqual([''])
    await expect.element(button('Reload')).toHaveFocus()
  })

  test('one by hand takes its place, and is heard', async () => {
    await show({ age: 30 })
    answer = () => new Promise(() => {})
    await pass(0)
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    await button('Reload').click()
    await expect.poll(() => asked.mock.calls[0]?.[0].aborted).toBe(true)
    await expect.poll(said).toBe('Loading servers')
    await button('Cancel').click()
    answer = () => pageOf('xy', 2)
    await button('Reload').click()
    await rows('xy')
    await expect
      .poll(said)
      .toMatch(/^2 of 2 servers, complete; 2 new, 2 gone since (?:\S+ )?\d\d:\d\d$/)
  })

  test('leaving the list, or choosing Off, gives up what is under way', async () => {
    const { goTo } = await show({ age: 30 })
    answer = () => new Promise(() => {})
    await pass(0)
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    await goTo('there')
    await expect.poll(() => asked.mock.calls[0]?.[0].aborted).toBe(true)
    await expect.element(page.getByText('reloading…')).not.toBeVisible()
    await goTo('here')
    await pass(0)
    await expect.poll(() => asked.mock.calls.length).toBe(2)
    chooseReloadPeriod(0)
    await expect.poll(() => asked.mock.calls[1]?.[0].aborted).toBe(true)
  })

  test('what is done to the list meanwhile holds', async () => {
    const { client } = await show({ age: 30 })
    const held = heldPage()
    answer = () => held.promise
    await pass(0)
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    forgetChanges(client, ['servers', 'here'])
    held.resolve(pageOf('xy', 2))
    answer = () => pageOf('pq', 2)
    await pass(5)
    await rows('ab')
    await pass(30)
    await rows('pq')
  })

  test('a failure is said and pauses until a reload by hand succeeds', async () => {
    await show({ age: 30 })
    answer = () => Promise.reject(failure('timeout'))
    await pass(0)
    await expect.element(button('every 30 s, paused')).toBeVisible()
    await rows('ab')
    expect(said()).toBe('2 of 2 servers, not up to date: reloading failed')
    const reason = /^Paused until a load succeeds\. Reloading failed: /
    await expect.element(page.getByTitle(reason)).toBeVisible()
    await pass(600)
    expect(asked).toHaveBeenCalledTimes(1)

    answer = () => pageOf('xy', 2)
    await button('Reload').click()
    await rows('xy')
    await expect.element(button('every 30 s')).toBeVisible()
    answer = () => pageOf('pq', 2)
    await drawn()
    await pass(30)
    await rows('pq')
  })

  test.each([
    ['is partial', { end: null, stopped: true }],
    ['paused', { end: null, target: 2 }],
    ['gave no way to go on', { end: 'no-marker' }],
  ] as const)('a list that %s stays as it is', async (_, some) => {
    await show({ age: 300, ...some })
    await expect.element(button('every 30 s, paused')).toBeVisible()
    await expect.element(page.getByTitle('Paused while the list is partial.')).toBeVisible()
    await pass(600)
    expect(asked).not.toHaveBeenCalled()
  })

  test('a long list keeps to a longer period, and says why', async () => {
    const pages = new Map(
      Array.from({ length: 26 }, (_, at) => [at + 1, { ...pageOf(''), count: null }]),
    )
    await show({ age: 31, pages })
    const why =
      'The list has 26 pages, and asks the API for 25 every 30 s at most: it reloads every minute.'
    await expect.element(page.getByTitle(why)).toBeVisible()
    await button('every minute').click()
    await expect.element(choice('every 30 s')).toHaveTextContent(why)
    await userEvent.keyboard('{Escape}')
    await drawn()
    await pass(20)
    expect(asked).not.toHaveBeenCalled()
    await pass(10)
    await rows('xy')
  })

  test.each([
    [
      'hidden',
      () => vi.spyOn(document, 'hidden', 'get').mockReturnValue(true),
      () => document.dispatchEvent(new Event('visibilitychange')),
    ],
    [
      'offline',
      () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false),
      () => dispatchEvent(new Event('online')),
    ],
  ])('while the page is %s it waits, and goes on at once', async (_, begin, end) => {
    const state = begin()
    await show({ age: 20 })
    await drawn()
    await pass(60)
    expect(asked).not.toHaveBeenCalled()
    state.mockRestore()
    end()
    expect(asked).not.toHaveBeenCalled()
    await drawn()
    expect(asked).toHaveBeenCalledTimes(1)
    await rows('xy')
  })

  test('an open menu or dialog is waited for, before it begins and before the rows change', async () => {
    await show({ age: 20 })
    await button('every 30 s').click()
    await expect.element(menu).toBeVisible()
    await pass(60)
    expect(asked).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    await expect.element(menu).not.toBeInTheDocument()
    const held = heldPage()
    answer = () => held.promise
    await pass(1)
    await expect.poll(() => asked.mock.calls.length).toBe(1)

    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    dialog.showModal()
    held.resolve(pageOf('xy', 2))
    await pass(60)
    await rows('ab')
    dialog.close()
    await pass(1)
    await rows('xy')
    dialog.remove()
  })
})
