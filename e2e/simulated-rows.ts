import * as v from 'valibot'

import { createSimulatedEcs } from '#mocks/ecs/engine'

/** A row as the simulated ECS writes it, before anything is withheld. */
export type SimulatedRow = Readonly<Record<string, unknown>> & { readonly id: string }

const answer = v.object({ servers: v.array(v.unknown()) })
const row = v.looseObject({ id: v.string() })

/** Every row of a list, in the order of the API. Times differ from those on the screen, nothing else does. */
export function simulatedAnswer(
  projectId: string,
  list: 'cloudservers/detail' | 'recycle-bin/cloudservers',
): readonly unknown[] {
  const ecs = createSimulatedEcs()
  const rows: unknown[] = []
  const limit = list === 'cloudservers/detail' ? 1000 : 100
  for (let page = 1; ; page += 1) {
    const { body } = ecs.answer({
      method: 'GET',
      path: `/v1/${projectId}/${list}`,
      query: new URLSearchParams({ limit: String(limit), offset: String(page) }),
    })
    const { servers } = v.parse(answer, JSON.parse(body))
    rows.push(...servers)
    if (servers.length < limit) return rows
  }
}

/** Every server of a project whose rows are sound. */
export function simulatedServers(projectId: string): readonly SimulatedRow[] {
  return v.parse(v.array(row), simulatedAnswer(projectId, 'cloudservers/detail'))
}
