import { describe, expect, it } from 'vitest'
import { errorFromAnswer } from '~/api/to-api-error'
import { ask, askServers, fixedTime } from '../testing/ask'
import { createSimulatedEcs } from './engine'
import type { EcsAnswer } from './reply'

function kindOf(answer: EcsAnswer): string | null {
  const header = (name: string) =>
    Object.entries(answer.headers).find(([known]) => known.toLowerCase() === name)?.[1] ?? null
  return errorFromAnswer({ ...answer, header }, fixedTime)?.kind ?? null
}

describe('projects that fail', () => {
  const ecs = createSimulatedEcs({ now: () => fixedTime })

  it('forbidden refuses every endpoint with 403', () => {
    for (const endpoint of ['servers', 'recycleBin', 'policy'] as const) {
      const answer = ask(ecs, endpoint, 'forbidden')
      expect(answer.status).toBe(403)
      expect(kindOf(answer)).toBe('forbidden')
    }
  })

  it('expired refuses with 401', () => {
    const answer = ask(ecs, 'servers', 'expired')
    expect(answer.body).toContain('APIGW.0307')
    expect(kindOf(answer)).toBe('unauthorized')
  })

  it('slow asks its host to wait for pages, and for nothing else', () => {
    expect(ask(ecs, 'servers', 'slow').delay).toBe(2000)
    expect(ask(ecs, 'recycleBin', 'slow').delay).toBe(2000)
    expect(ask(ecs, 'servers', 'demo').delay).toBe(0)
  })

  it('empty has nothing', () => {
    expect(askServers(ecs, 'empty')).toEqual({ count: 0, servers: [] })
  })

  it('flaky fails every third time in another way, and not again at once', () => {
    const answers = Array.from({ length: 10 }, () => ask(ecs, 'servers', 'flaky'))
    expect(answers.map((answer) => answer.status)).toEqual([
      200, 200, 500, 200, 200, 502, 200, 200, 503, 200,
    ])
    expect(answers[5]?.headers['Content-Type']).toBe('text/html')
    expect(kindOf(answers[5] ?? ask(ecs, 'servers', 'demo'))).toBe('server-error')
  })
})

describe('throttled', () => {
  it('lets two requests of each list through in six seconds and says how long to wait', () => {
    let time = 60_000
    const ecs = createSimulatedEcs({ now: () => time })
    const statuses = () => [1, 2, 3].map(() => ask(ecs, 'servers', 'throttled').status)
    expect(statuses()).toEqual([200, 200, 429])
    expect(ask(ecs, 'recycleBin', 'throttled').status).toBe(200)
    time += 3_500
    const answer = ask(ecs, 'servers', 'throttled')
    expect(answer.headers['Retry-After']).toBe('3')
    expect(answer.body).toContain('APIGW.0308')
    expect(kindOf(answer)).toBe('throttled')
    time += 3_000
    expect(statuses()).toEqual([200, 200, 429])
  })
})
