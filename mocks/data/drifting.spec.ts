import { describe, expect, it } from 'vitest'
import { createSimulatedEcs } from '../ecs/engine'
import { ask, askRecycleBin, askServers, fixedTime } from '../testing/ask'

function walk() {
  const ecs = createSimulatedEcs({ now: () => fixedTime })
  const pages = Array.from({ length: 6 }, () => askServers(ecs, 'drifting', 'limit=1000').servers)
  return { ecs, pages }
}

describe('drifting servers', () => {
  it('appear, change and go to the recycle bin, one step for each request', () => {
    const { ecs, pages } = walk()
    const [before = [], after = []] = pages
    const idsBefore = new Set(before.map((server) => server.id))
    const idsAfter = new Set(after.map((server) => server.id))
    const born = after.filter((server) => !idsBefore.has(server.id))
    const left = before.filter((server) => !idsAfter.has(server.id))
    expect(born.map((server) => server.status)).toEqual(['BUILD'])
    expect(left).toHaveLength(1)
    const changed = after.filter((server) => {
      const old = before.find((one) => one.id === server.id)
      return old !== undefined && JSON.stringify(old) !== JSON.stringify(server)
    })
    expect(changed.length).toBeGreaterThan(0)
    const bin = askRecycleBin(ecs, 'drifting', 'limit=100').servers.map((server) => server.id)
    expect(bin).toContain(left[0]?.id)
    expect(bin).toHaveLength(12 + pages.length - 1)
  })

  it('never repeat an ID, keep their number, and drift the same way each time', () => {
    const { pages } = walk()
    for (const page of pages) {
      expect(page).toHaveLength(400)
      expect(new Set(page.map((server) => server.id)).size).toBe(400)
    }
    expect(walk().pages).toEqual(pages)
  })

  it('refuse the marker of a server that has gone', () => {
    const { ecs, pages } = walk()
    const now = new Set(pages.at(-1)?.map((server) => server.id))
    const gone = pages[0]?.find((server) => !now.has(server.id))
    expect(ask(ecs, 'servers', 'drifting', `marker=${gone?.id}`).status).toBe(400)
  })
})
