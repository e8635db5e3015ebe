import { setTimeout as pause } from 'node:timers/promises'

import { Agent, request } from 'undici'

import { projectId } from '../bench-proxy/proxy-process'
import type { Judge } from './judge-answer'
import type { Refreshes } from './refreshes'

/** What all viewers together saw. */
export class Sightings {
  readonly statuses = new Map<number, number>()
  readonly wrong: string[] = []
  /** Requests that their viewers gave up. */
  left = 0
  /** Requests that the proxy did not answer at all. */
  broken = 0
}

const codings = ['gzip, deflate, br, zstd', 'gzip', 'identity'] as const
const keys = 40
const agent = new Agent({ connections: 64 })

/** Looks at one list after the other until `end`, as a page does: now and then afresh, now and then gone too soon. */
export async function view(
  origins: readonly string[],
  { judge, refreshes }: { judge: Judge; refreshes: Refreshes },
  seen: Sightings,
  end: number,
): Promise<void> {
  const etags = new Map<string, string>()
  while (Date.now() < end) {
    const number = Math.floor(Math.random() * keys)
    const target = `/v1/${projectId}/cloudservers/detail?limit=${number < 4 ? 1000 : 25}&offset=${number}`
    const coding = any(codings)
    const etag = etags.get(coding + target)
    const fresh = Math.random() < 0.15
    const leaves = Math.random() < 0.03
    const origin = any(origins)
    const asked = Date.now()
    const refreshed = fresh ? refreshes.begin(target) : null
    try {
      const answer = await request(`${origin}/api${target}`, {
        dispatcher: agent,
        headers: {
          'accept-encoding': coding,
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
          ...(fresh ? { 'cache-control': 'no-cache' } : {}),
        },
        signal: leaves ? AbortSignal.timeout(Math.ceil(Math.random() * 30)) : null,
      })
      const header = (name: string) => answer.headers[name]?.toString() ?? null
      const body = Buffer.from(await answer.body.arrayBuffer())
      const status = answer.statusCode
      seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1)
      refreshed?.(false)
      const wrong = judge.wrong({ origin, target, fresh, asked, status, header, body })
      if (wrong !== null) seen.wrong.push(`${target}, ${coding}, fresh ${fresh}: ${wrong}`)
      const given = header('etag')
      if (status === 200 && given !== null) etags.set(coding + target, given)
    } catch {
      refreshed?.(leaves)
      if (leaves) seen.left += 1
      else seen.broken += 1
    }
    await pause(Math.random() * 200)
  }
}

function any<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}
