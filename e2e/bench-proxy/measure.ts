import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

import type { Figures } from '../bench/figures'
import { type BodySize, bodySizes } from './bodies'
import { root } from './child-process'
import { onProxyCore } from './cores'
import { load, type LoadEnd } from './load'
import { projectId, type ProxyProcess } from './proxy-process'

/** Whom to measure. */
export interface Contenders {
  readonly proxy: ProxyProcess
  /** Origin of nginx. */
  readonly nginx: string
  /** Origin of what passes answers on with the packages of the proxy and does nothing else. */
  readonly bare: string
}

/** Answers of 1,000 servers that are asked of the upstream in a round. */
const largeAnswers = 128

/** How the browsers of the page ask. */
const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/** Takes all figures that are answers in a second, and those of single answers, in turn. */
export async function measureRound(
  { proxy, nginx, bare }: Contenders,
  seconds: number,
  figures: Figures,
): Promise<void> {
  for (const size of bodySizes) {
    const path = `/v1/${projectId}/cloudservers/detail?limit=${size}`
    const own = `${proxy.origin}/api${path}`
    const rate = async (measure: string, page: string, asked: Parameters<typeof load>[0]) =>
      figures.add(measure, page, (await load(asked, { duration: seconds })).perSecond)
    const etag = (await fetch(own, { headers: browser })).headers.get('etag') ?? ''
    await rate(perSecond(size), 'nginx', { url: nginx + path, status: 200 })
    await rate(perSecond(size), 'bare', { url: bare + path, status: 200 })
    await rate(perSecond(size), 'kept, 304', {
      url: own,
      headers: { ...browser, 'if-none-match': etag },
      status: 304,
    })
    await rate(perSecond(size), 'kept, brotli', { url: own, headers: browser, status: 200 })
    await rate(perSecond(size), 'kept, plain', { url: own, status: 200 })
    if (size === 25)
      await rate(perSecond(size), 'asked, plain', { url: own, status: 200, distinct: true })
    const end = size === 25 ? { duration: seconds } : { amount: largeAnswers }
    await measureAsked({ proxy, url: own, size }, end, figures)
  }
  figures.add('processor per answer', 'reference', await referenceCost())
}

/** Answers that are asked of the upstream, as a browser gets them: rate, processor time, hold of the event loop. */
async function measureAsked(
  { proxy, url, size }: { proxy: ProxyProcess; url: string; size: BodySize },
  end: LoadEnd,
  figures: Figures,
): Promise<void> {
  const before = await proxy.sample()
  const loaded = await load({ url, headers: browser, status: 200, distinct: true }, end)
  const after = await proxy.sample()
  figures.add(perSecond(size), 'asked, brotli', loaded.perSecond)
  if (size !== 1000) return
  figures.add('processor per answer', 'proxy', (after.cpu - before.cpu) / loaded.answers)
  figures.add('longest hold', 'proxy', after.hold)
}

/** The name of the figures that are answers in a second. */
export function perSecond(size: BodySize): string {
  return `answers per second, ${size} servers`
}

async function referenceCost(): Promise<number> {
  const script = './e2e/bench-proxy/reference.ts'
  const { file, args } = onProxyCore([process.execPath, '--import', 'tsx', script])
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return Number(await text(child.stdout))
}

/** Memory in MB, once a second, while 32 connections ask for 1,000 servers, always others. */
export async function measureMemory(
  proxy: ProxyProcess,
  seconds: number,
): Promise<readonly number[]> {
  const url = `${proxy.origin}/api/v1/${projectId}/cloudservers/detail?limit=1000`
  const samples: number[] = []
  const timer = setInterval(async () => samples.push((await proxy.sample()).memory), 1000)
  await load({ url, headers: browser, status: 200, distinct: true }, { duration: seconds })
  clearInterval(timer)
  return samples
}
