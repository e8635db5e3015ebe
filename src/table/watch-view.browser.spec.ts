import { afterEach, expect, test } from 'vitest'

import { watchView } from './watch-view'

const scroller = document.createElement('div')
scroller.style.cssText = 'height: 100px; overflow: auto'
scroller.innerHTML = '<div style="height: 1000px"></div>'

afterEach(() => scroller.remove())

/** Resolves once what follows the next frame has been called. */
function frames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}

test('all that follow are called before one of them draws', async () => {
  document.body.append(scroller)
  const said: string[] = []
  const ends = ['one', 'other'].map((name) =>
    watchView(scroller, () => {
      said.push(name)
      // As React does: it draws once the listener has returned.
      queueMicrotask(() => said.push(`${name} draws`))
    }),
  )
  await frames()
  said.length = 0
  scroller.scrollTop = 50
  await frames()
  expect(said).toEqual(['one', 'other', 'one draws', 'other draws'])
  for (const end of ends) end()
  scroller.scrollTop = 90
  await frames()
  expect(said).toHaveLength(4)
})

test('another size is told, too, and after an end others go on', async () => {
  document.body.append(scroller)
  let [first, second] = [0, 0]
  const end = watchView(scroller, () => (first += 1))
  watchView(scroller, () => (second += 1))
  await frames()
  end()
  ;[first, second] = [0, 0]
  scroller.style.height = '200px'
  await frames()
  expect([first, second]).toEqual([0, 1])
})
