import * as v from 'valibot'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { getBody, getJson } from './client'
import type { ApiErrorFacts } from './error'

const schema = v.object({ servers: v.array(v.unknown()) })
const url = '/api/v1/p/cloudservers/detail?limit=200'
const unused = new AbortController().signal

function textOf(body: ArrayBuffer): string {
  return new TextDecoder().decode(body)
}

const fetchMock = vi.fn<typeof fetch>()

beforeEach(() => {
  fetchMock.mockReset()
  vi.stubGlobal('fetch', fetchMock)
  vi.stubGlobal('navigator', { onLine: true })
  return () => vi.unstubAllGlobals()
})

test('asks for JSON, follows no redirect, and hands over what fits the schema', async () => {
  const text = '{ "servers": [1], "more": "名" }'
  fetchMock.mockResolvedValue(new Response(text))
  const { body, ...answer } = await getJson(url, schema, unused)
  expect(answer).toEqual({ output: { servers: [1] }, age: 0 })
  expect(textOf(body)).toBe(text)
  expect(fetchMock).toHaveBeenCalledExactlyOnceWith(
    url,
    expect.objectContaining({
      headers: { accept: 'application/json' },
      redirect: 'error',
      cache: 'default',
    }),
  )
})

test('asks for what nobody has kept, and says how old an answer is', async () => {
  fetchMock.mockResolvedValue(Response.json({ servers: [] }, { headers: { age: '12' } }))
  expect(await getJson(url, schema, unused, 'reload')).toMatchObject({ age: 12 })
  expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({ cache: 'reload' })
})

test('hands over a body that nobody reads as JSON', async () => {
  fetchMock.mockResolvedValue(new Response('<html>'))
  expect(textOf(await getBody(url, unused))).toBe('<html>')
  fetchMock.mockResolvedValue(new Response('{}', { status: 500 }))
  await expect(getBody(url, unused)).rejects.toMatchObject({ kind: 'server-error', status: 500 })
})

describe('what cannot be used becomes an error', () => {
  test.each<[string, Response, Partial<ApiErrorFacts>]>([
    [
      'an error answer',
      Response.json({ error: { code: 'Ecs.0005', message: 'No.' } }, { status: 400 }),
      { kind: 'invalid-request', code: 'Ecs.0005', message: 'No.' },
    ],
    [
      'the flow limit with a good status',
      Response.json({ code: 'Common.0024', message: 'flow limit exceeded' }, { status: 202 }),
      { kind: 'throttled', status: 202 },
    ],
    [
      'HTML with a good status',
      new Response('<html>', { headers: { 'x-request-id': 'r' } }),
      { kind: 'unreadable-answer', requestId: 'r', message: 'The answer is not JSON.' },
    ],
    ['an empty body', new Response(''), { kind: 'unreadable-answer', status: 200 }],
    [
      'JSON of another kind',
      Response.json({ servers: null }),
      {
        kind: 'unreadable-answer',
        message: expect.stringMatching(/^The answer is not what the API documents: /),
      },
    ],
  ])('%s', async (_, response, facts) => {
    fetchMock.mockResolvedValue(response)
    await expect(getJson(url, schema, unused)).rejects.toMatchObject({ name: 'ApiError', ...facts })
  })

  test.each([
    [true, 'unreachable'],
    [false, 'offline'],
  ])('no connection while onLine is %s: %s', async (onLine, kind) => {
    vi.stubGlobal('navigator', { onLine })
    fetchMock.mockRejectedValue(new TypeError('fetch failed'))
    await expect(getJson(url, schema, unused)).rejects.toMatchObject({ name: 'ApiError', kind })
  })

  test('a timeout', async () => {
    fetchMock.mockRejectedValue(new DOMException('', 'TimeoutError'))
    await expect(getJson(url, schema, unused)).rejects.toMatchObject({ kind: 'timeout' })
  })

  test('a body that breaks off', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) })
    fetchMock.mockResolvedValue(new Response(body))
    await expect(getJson(url, schema, unused)).rejects.toMatchObject({ kind: 'unreachable' })
  })
})

test('a request that was given up ends in the reason of its signal, not in an error of the API', async () => {
  const controller = new AbortController()
  const reason = new Error('left the tab')
  fetchMock.mockImplementation(async (_, init) => {
    controller.abort(reason)
    init?.signal?.throwIfAborted()
    return Response.json({ servers: [] })
  })
  await expect(getJson(url, schema, controller.signal)).rejects.toBe(reason)
})
