import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type ErrorBody, parseErrorBody } from './error-body'

const nothing: ErrorBody = { code: null, message: null, requestId: null, parameter: null }

describe('every known shape', () => {
  test.each<[string, unknown, Partial<ErrorBody>]>([
    [
      'ECS',
      { error: { code: 'Ecs.0005', message: 'Invalid limit.' } },
      { code: 'Ecs.0005', message: 'Invalid limit.' },
    ],
    [
      'ECS with details and request id',
      {
        error: {
          code: 'Ecs.0301',
          message: 'Query failed.',
          details: [{ code: 'Ecs.1000', message: 'Nova failed.' }],
        },
        request_id: 'r1',
      },
      { code: 'Ecs.0301', message: 'Query failed.', requestId: 'r1' },
    ],
    [
      'ECS with code and message swapped',
      { error: { code: 'request body is illegal.', message: 'Ecs.0005' } },
      { code: 'Ecs.0005', message: 'request body is illegal.' },
    ],
    [
      'ECS with a code in both places',
      { error: { code: 'Ecs.0005', message: 'Ecs.0301' } },
      { code: 'Ecs.0005', message: 'Ecs.0301' },
    ],
    ['ECS without a code', { error: { message: 'Broken.' } }, { message: 'Broken.' }],
    [
      'gateway',
      { error_msg: 'The API does not exist', error_code: 'APIGW.0101', request_id: 'r2' },
      { code: 'APIGW.0101', message: 'The API does not exist', requestId: 'r2' },
    ],
    [
      'gateway with a policy denial',
      { error_code: 'Pdp.0001', error_msg: 'Denied', encoded_authorization_message: 'abc' },
      { code: 'Pdp.0001', message: 'Denied' },
    ],
    [
      'this proxy',
      { error_code: 'Proxy.Parameter', error_msg: 'limit takes …', parameter: 'limit' },
      { code: 'Proxy.Parameter', message: 'limit takes …', parameter: 'limit' },
    ],
    [
      'Nova',
      { badRequest: { message: 'Bad limit', code: 400 } },
      { code: 'badRequest', message: 'Bad limit' },
    ],
    [
      'Nova, not found',
      { itemNotFound: { message: 'Instance could not be found', code: 404 } },
      { code: 'itemNotFound', message: 'Instance could not be found' },
    ],
    [
      'IAM',
      { error: { code: 401, message: 'Incorrect token.', title: 'Unauthorized' } },
      { code: '401', message: 'Incorrect token.' },
    ],
    [
      'IAM with a title only',
      { error: { code: 401, title: 'Unauthorized' } },
      { code: '401', message: 'Unauthorized' },
    ],
    [
      'EPS',
      { error: { error_code: 'EPS.0004', error_msg: 'Enterprise project not found.' } },
      { code: 'EPS.0004', message: 'Enterprise project not found.' },
    ],
    [
      'flow limit',
      { code: 'Common.0024', message: 'flow limit exceeded' },
      { code: 'Common.0024', message: 'flow limit exceeded' },
    ],
    ['a number as code', { code: 429, message: null }, { code: '429' }],
    ['an empty error', { error: {} }, {}],
  ])('%s', (_, body, facts) => {
    expect(parseErrorBody(JSON.stringify(body))).toEqual({ ...nothing, ...facts })
    expect(parseErrorBody(`${JSON.stringify(body, null, 2)}\n`)).toEqual({ ...nothing, ...facts })
  })
})

test('another key beside the first takes nothing away', () => {
  const body = JSON.stringify({ badRequest: { message: 'Bad limit', code: 400 }, extra: 1 })
  expect(parseErrorBody(body)).toEqual({ ...nothing, code: 'badRequest', message: 'Bad limit' })
})

test('a body that is too large to be an error is not read', () => {
  const body = (length: number) => JSON.stringify({ error_code: 'x', padding: 'x'.repeat(length) })
  expect(parseErrorBody(body(64_000))).toMatchObject({ code: 'x' })
  expect(parseErrorBody(body(66_000))).toBeNull()
})

test.each([
  '',
  ' ',
  '<html><body>403 Forbidden</body></html>',
  'null',
  'true',
  '7',
  '"Ecs.0005"',
  '[]',
  '{}',
  '{"error":"Not Found"}',
  '{"error":null}',
  '{"servers":[]}',
  '{"servers":[],"count":0}',
  '{"job_id":"ff80"}',
  '{"error":{"code":"Ecs.0005"',
])('%o is no known error', (body) => {
  expect(parseErrorBody(body)).toBeNull()
})

test('no body is too strange to be read', () => {
  const name = fc.constantFrom('error', 'error_code', 'error_msg', 'code', 'message', 'request_id')
  const { shape } = fc.letrec<{ shape: unknown }>((tie) => ({
    shape: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('Ecs.0005', 404, null, true),
      fc.dictionary(name, tie('shape'), { maxKeys: 4 }),
    ),
  }))
  const body = fc.oneof(
    fc.string(),
    fc.json({ maxDepth: 3 }),
    shape.map((json) => JSON.stringify(json)),
  )
  fc.assert(
    fc.property(body, (text) => {
      const read = parseErrorBody(text)
      if (read === null) return
      for (const fact of Object.values(read)) {
        expect(fact === null || typeof fact === 'string').toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
