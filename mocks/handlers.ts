import { delay, http, HttpResponse } from 'msw'
import { projectsPath, proxyPrefix, sessionPath } from '~/api/paths'
import type { Project } from '~/api/project'
import { withholdUserData } from '~/api/withhold-user-data'
import { createSimulatedEcs, type SimulationOptions } from './ecs/engine'

// What the proxy lets through of the API's own headers.
const passedHeaders = ['Content-Type', 'X-Request-Id', 'Retry-After']

/** The routes of the proxy, answered by a simulation of their own. For browser and Node. */
export function simulatedHandlers(options: SimulationOptions = {}) {
  const ecs = createSimulatedEcs({ ...options, redact: withholdUserData })
  const projects = ecs.projects.map(({ id, label }) => ({
    id,
    label,
    region: 'simulated',
    cloud: 'simulated ECS',
    simulated: true,
  })) satisfies Project[]
  return [
    http.get(`*${projectsPath}`, () => HttpResponse.json({ projects })),
    http.get(`*${sessionPath}`, () => HttpResponse.json({ user: null })),
    http.get(`*${proxyPrefix}/v1/*`, async ({ request }) => {
      const { pathname, searchParams } = new URL(request.url)
      const answer = ecs.answer({
        method: request.method,
        path: pathname.slice(pathname.indexOf(`${proxyPrefix}/v1/`) + proxyPrefix.length),
        query: searchParams,
      })
      if (answer.delay > 0) await delay(answer.delay)
      const headers = passedHeaders.flatMap((name): [string, string][] => {
        const value = answer.headers[name]
        return value === undefined ? [] : [[name, value]]
      })
      return new HttpResponse(answer.body, { status: answer.status, headers })
    }),
  ]
}
