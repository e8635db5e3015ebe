import { getResponse } from 'msw'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { projectsSchema } from '~/api/project'
import { withheldField } from '~/api/withhold'
import { simulatedHandlers } from './handlers'

const handlers = simulatedHandlers()

async function get(path: string): Promise<Response> {
  const answer = await getResponse(handlers, new Request(`http://localhost:5173${path}`))
  if (answer === undefined) throw new Error(`nothing answers ${path}`)
  return answer
}

describe('the handlers for browser and Node', () => {
  it('list every project as simulated', async () => {
    const body: unknown = await (await get('/api/projects')).json()
    const { projects } = v.parse(projectsSchema, body)
    expect(projects[0]).toEqual({
      id: 'demo',
      label: 'Demo',
      region: 'simulated',
      cloud: 'simulated ECS',
      simulated: true,
    })
    expect(projects.every((project) => project.simulated)).toBe(true)
  })

  it('answer the paths of the proxy without user data, as it does', async () => {
    for (const path of ['cloudservers/detail', 'recycle-bin/cloudservers']) {
      const answer = await get(`/api/v1/demo/${path}?limit=100`)
      expect(answer.status).toBe(200)
      const body = await answer.text()
      expect(body).toContain(withheldField)
      expect(body).not.toContain('"OS-EXT-SRV-ATTR:user_data":"')
      expect(body).not.toContain(btoa('#!/bin/bash\n'))
    }
  })

  it('pass errors on with their request ID and waiting time', async () => {
    const still = simulatedHandlers({ now: () => 60_000 })
    const page = 'http://localhost:5173/api/v1/throttled/cloudservers/detail'
    const answers: (Response | undefined)[] = []
    for (let left = 3; left > 0; left -= 1) {
      answers.push(await getResponse(still, new Request(page)))
    }
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200, 429])
    expect(answers[2]?.headers.get('retry-after')).toBe('6')
    expect(answers[2]?.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('leave every other request alone', async () => {
    const request = new Request('http://localhost:5173/src/app/main.tsx')
    expect(await getResponse(handlers, request)).toBeUndefined()
  })
})
