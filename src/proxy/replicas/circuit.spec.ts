import { expect, it } from 'vitest'
import { Circuit } from './circuit'

const works = async () => 'done'
const fails = async () => {
  throw new Error('down')
}

it('leaves a helper alone after a failure, then lets one task try', async () => {
  let time = 1000
  const circuit = new Circuit(() => time)
  let tried = 0
  const attempt = (task: () => Promise<string>) =>
    circuit.run(() => {
      tried += 1
      return task()
    })
  expect(await attempt(works)).toEqual({ result: 'done' })
  expect(await attempt(fails)).toBeNull()
  expect(circuit).toMatchObject({ closed: false, failures: 1 })
  expect(await attempt(works)).toBeNull()
  expect(tried).toBe(2)
  time += 2000
  const trials = [attempt(works), attempt(works), attempt(works)]
  expect(await Promise.all(trials)).toEqual([{ result: 'done' }, null, null])
  expect(circuit.closed).toBe(true)
  expect(await attempt(works)).toEqual({ result: 'done' })
})

it('is closed by whoever finds out that the helper works', async () => {
  const circuit = new Circuit(() => 1000)
  await circuit.run(fails)
  circuit.close()
  expect(await circuit.run(works)).toEqual({ result: 'done' })
})

it('tells what it opened for, and that it closed', async () => {
  const circuit = new Circuit(() => 1000)
  const causes: unknown[] = []
  circuit.watch((cause) => causes.push(cause))
  await circuit.run(fails)
  circuit.close()
  circuit.close()
  expect(causes).toEqual([new Error('down'), null])
})
