import { expect, test, vi } from 'vitest'

import { timeSlices } from './time-slices'

test('work goes on at once until its slice is used up, then everything that waits has its turn', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  const breathe = timeSlices(8)
  let turns = 0
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    turns += 1
  })
  port1.start()

  clock.mockReturnValue(7)
  port2.postMessage(null)
  await breathe()
  expect(turns).toBe(0)
  clock.mockReturnValue(8)
  await breathe()
  expect(turns).toBe(1)

  // The next slice begins after that turn.
  clock.mockReturnValue(15)
  port2.postMessage(null)
  await breathe()
  expect(turns).toBe(1)
  port1.close()
  clock.mockRestore()
})
