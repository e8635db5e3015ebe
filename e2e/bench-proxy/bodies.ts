import { createSimulatedEcs } from '#mocks/ecs/engine'

/** The sizes of the bodies that are measured, in servers. */
export const bodySizes = [25, 1000] as const
export type BodySize = (typeof bodySizes)[number]

/** The API's answer with so many servers of the simulated data, as it stands on the wire. */
export function bodyOf(size: BodySize): Buffer {
  const ecs = createSimulatedEcs({ largeSize: 1000, now: () => Date.UTC(2026, 0, 1) })
  const { status, body } = ecs.answer({
    method: 'GET',
    path: '/v1/large/cloudservers/detail',
    query: new URLSearchParams({ limit: String(size) }),
  })
  if (status !== 200) throw new Error(`The simulated ECS answered ${status}.`)
  return Buffer.from(body)
}
