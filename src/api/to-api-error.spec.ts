import { describe, expect, test } from 'vitest'

import fixtures from '#mocks/fixtures/error-bodies.json'

import type { ApiErrorKind } from './error'
import {
  type Answer,
  errorFromAnswer,
  errorFromFailure,
  parseRetryAfter,
  unreadableAnswer,
} from './to-api-error'

const now = Date.UTC(2026, 10, 22, 10, 41, 7)

function answer(status: number, body: unknown, headers: HeadersInit = {}): Answer {
  const all = new Headers(headers)
  return {
    status,
    header: (name) => all.get(name),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

function gateway(code: string) {
  return { error_msg: 'A message.', error_code: code, request_id: 'of the body' }
}

describe('the code counts for more than the status', () => {
  test.each<[number, unknown, ApiErrorKind, string | null]>([
    [400, { error: { code: 'Ecs.0005', message: 'm' } }, 'invalid-request', 'Ecs.0005'],
    [400, { error: { code: 'm', message: 'Ecs.0005' } }, 'invalid-request', 'Ecs.0005'],
    [400, { error: { code: 'Common.1503', message: 'm' } }, 'throttled', 'Common.1503'],
    [401, gateway('APIGW.0301'), 'unauthorized', 'APIGW.0301'],
    [401, gateway('Proxy.LoginRequired'), 'login-required', 'Proxy.LoginRequired'],
    [401, { error: { code: 401, title: 'Unauthorized' } }, 'unauthorized', '401'],
    [403, gateway('APIGW.0302'), 'caller-refused', 'APIGW.0302'],
    [403, gateway('APIG.0302'), 'caller-refused', 'APIG.0302'],
    [403, gateway('APIGW.0310'), 'project-unavailable', 'APIGW.0310'],
    [403, gateway('APIG.0310'), 'project-unavailable', 'APIG.0310'],
    [403, { error: { code: 'Ecs.0003', message: 'm' } }, 'forbidden', 'Ecs.0003'],
    [403, { forbidden: { message: 'm', code: 403 } }, 'forbidden', 'forbidden'],
    [403, { error: { error_code: 'EPS.0003', error_msg: 'm' } }, 'forbidden', 'EPS.0003'],
    [404, gateway('APIGW.0101'), 'not-found', 'APIGW.0101'],
    [404, { itemNotFound: { message: 'm', code: 404 } }, 'not-found', 'itemNotFound'],
    [408, '', 'timeout', null],
    [409, '', 'invalid-request', null],
    [414, '', 'invalid-request', null],
    [429, gateway('APIGW.0308'), 'throttled', 'APIGW.0308'],
    [503, gateway('Proxy.Busy'), 'throttled', 'Proxy.Busy'],
    [401, gateway('Proxy.CredentialsPaused'), 'unauthorized', 'Proxy.CredentialsPaused'],
    [400, gateway('Ecs.0023'), 'wrong-project', 'Ecs.0023'],
    [400, gateway('Common.0018'), 'wrong-project', 'Common.0018'],
    [429, '', 'throttled', null],
    [403, gateway('APIGW.0308'), 'throttled', 'APIGW.0308'],
    [429, gateway('APIG.0308'), 'throttled', 'APIG.0308'],
    [202, { code: 'Common.0024', message: 'flow limit exceeded' }, 'throttled', 'Common.0024'],
    [202, { error: { code: 'Common.0024', message: 'm' } }, 'throttled', 'Common.0024'],
    [500, { error: { code: 'Common.0001', message: 'm' } }, 'server-error', 'Common.0001'],
    [502, '<html>Bad Gateway</html>', 'server-error', null],
    [503, gateway('APIGW.0613'), 'server-error', 'APIGW.0613'],
    [504, '', 'timeout', null],
    [504, gateway('Proxy.Timeout'), 'timeout', 'Proxy.Timeout'],
    [502, gateway('Proxy.Unreachable'), 'unreachable', 'Proxy.Unreachable'],
    [502, gateway('Proxy.UnreadableAnswer'), 'unreadable-answer', 'Proxy.UnreadableAnswer'],
  ])('%i %j: %s', (status, body, kind, code) => {
    expect(errorFromAnswer(answer(status, body), now)).toMatchObject({ kind, status, code })
  })
})

test.each([
  [200, { servers: [] }],
  [200, { error: { code: 'Ecs.0005', message: 'm' } }],
  [200, ''],
  [202, { servers: [], count: 0 }],
  [202, ''],
  [204, ''],
])('%i %j is a success', (status, body) => {
  expect(errorFromAnswer(answer(status, body), now)).toBeNull()
})

test.each(fixtures)('recorded: $about', ({ status, headers, body }) => {
  const error = errorFromAnswer(answer(status, body, headers), now)
  const sent: unknown = JSON.parse(body)
  expect(sent).toMatchObject({
    error_code: error?.code,
    error_msg: error?.message,
    request_id: error?.requestId,
  })
  expect(error).toMatchObject({ kind: status === 401 ? 'unauthorized' : 'not-found', status })
})

test('the request id of the header wins over that of the body', () => {
  const body = gateway('APIGW.0101')
  expect(errorFromAnswer(answer(404, body), now)?.requestId).toBe('of the body')
  expect(
    errorFromAnswer(answer(404, body, { 'X-Request-Id': 'of the header' }), now),
  ).toMatchObject({ requestId: 'of the header' })
  expect(errorFromAnswer(answer(404, ''), now)?.requestId).toBeNull()
})

test('the parameter at fault is named', () => {
  const body = { error_code: 'Proxy.Parameter', error_msg: 'limit takes …', parameter: 'limit' }
  expect(errorFromAnswer(answer(400, body), now)?.parameter).toBe('limit')
})

describe('an answer without a message is described', () => {
  test.each<[Answer, string]>([
    [answer(502, '', { 'content-type': 'text/html' }), 'HTTP 502 with an empty body.'],
    [
      answer(403, '<html>', { 'content-type': 'text/html; charset=utf-8' }),
      'HTTP 403 with a body that is not a known error (text/html).',
    ],
    [answer(500, 'oops'), 'HTTP 500 with a body that is not a known error (no content type).'],
    [answer(400, { error: { code: 'Ecs.0005' } }), 'HTTP 400 without a message.'],
    [answer(400, { error: { code: 'Ecs.0005', message: '' } }), 'HTTP 400 without a message.'],
  ])('%j', (given, message) => {
    expect(errorFromAnswer(given, now)?.message).toBe(message)
  })
})

describe('Retry-After', () => {
  test.each([
    [null, null],
    ['', null],
    ['0', 0],
    ['120', 120],
    [' 5 ', 5],
    ['Sun, 22 Nov 2026 10:41:37 GMT', 30],
    ['Sun, 22 Nov 2026 10:41:07 GMT', 0],
    ['Sun, 22 Nov 2026 10:40:00 GMT', 0],
    ['Sun, 22 Nov 2026 10:61:00 GMT', null],
    ['soon', null],
    ['soon 3', null],
    ['soon 3 GMT', null],
    ['1.5', null],
    ['-5', null],
  ])('%o is %s seconds', (header, seconds) => {
    expect(parseRetryAfter(header, now)).toBe(seconds)
  })

  test('is part of the error', () => {
    const given = answer(429, gateway('APIGW.0308'), { 'retry-after': '12' })
    expect(errorFromAnswer(given, now)?.retryAfter).toBe(12)
  })
})

describe('a request without an answer', () => {
  test.each<[string, unknown, boolean, ApiErrorKind]>([
    ['refused', new TypeError('fetch failed'), true, 'unreachable'],
    ['refused while offline', new TypeError('fetch failed'), false, 'offline'],
    ['timed out', new DOMException('', 'TimeoutError'), true, 'timeout'],
    ['timed out while offline', new DOMException('', 'TimeoutError'), false, 'timeout'],
    ['thrown text', 'broken', true, 'unreachable'],
  ])('%s', (_, cause, online, kind) => {
    const error = errorFromFailure(cause, online)
    expect(error).toMatchObject({ kind, status: null, code: null, requestId: null, cause })
    expect(error.message).not.toBe('')
  })

  test('an ApiError stays itself', () => {
    const error = unreadableAnswer(answer(200, ''), 'The answer is not JSON.')
    expect(errorFromFailure(error, false)).toBe(error)
  })
})

test('a good status with a strange body keeps its request id', () => {
  const given = answer(200, '', { 'x-request-id': 'r' })
  expect(unreadableAnswer(given, 'The answer is not JSON.')).toMatchObject({
    kind: 'unreadable-answer',
    status: 200,
    message: 'The answer is not JSON.',
    requestId: 'r',
  })
})
