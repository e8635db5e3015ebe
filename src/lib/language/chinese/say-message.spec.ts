import { afterEach, expect, test } from 'vitest'

import { errorFromAnswer } from '~/api/to-api-error'
import { toRow } from '~/api/to-row'
import { connectionError, timeoutError } from '~/proxy/upstream/upstream-error'

import { speak, translated } from '../translate'
import { chinese, sayMessage } from './dictionary'

afterEach(() => speak({}))

function reasonOf(raw: unknown): string {
  const row = toRow(raw, 'page 1, row 1', { answer: { url: '/' }, index: 0 })
  return row.kind === 'unreadable' ? row.reason : ''
}

test.each([
  [{}, '缺少 id。'],
  [{ id: '' }, 'id 为空。'],
  [{ id: {} }, 'id 是对象，与 API 文档不符。'],
  [{ id: 7 }, 'id 是 7，与 API 文档不符。'],
  [{ id: 'a', created: 'x' }, 'created 不是时间。'],
  ['x', '此行是 "x"，不是对象。'],
  [['a'], '缺少 id。'],
])('why a row cannot be read: %j', (raw, words) => {
  speak(chinese, sayMessage)
  expect(translated(reasonOf(raw))).toBe(words)
})

test.each([
  ['', 'HTTP 500，响应正文为空。'],
  ['<html>', 'HTTP 500，响应正文不是已知的错误格式（text/html）。'],
  ['{"error_code":"APIGW.0301"}', 'HTTP 500，没有错误消息。'],
])('an answer that explains nothing: %s', (body, words) => {
  const answer = { status: 500, header: () => 'text/html; charset=utf-8', body }
  expect(sayMessage(errorFromAnswer(answer, 0)?.message ?? '')).toBe(words)
})

test('what happened on the way to the API', () => {
  const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
  const at = { host: 'ecs.example:443', answered: false }
  expect(sayMessage(timeoutError('ecs.example', 30_000).message)).toBe(
    'ecs.example 在 30 秒内没有响应。',
  )
  expect(sayMessage(connectionError(refused, at).message)).toBe(
    '无法连接 ecs.example:443：连接被拒绝。',
  )
  expect(sayMessage('Cannot reach a through HTTPS_PROXY b: the connection failed.')).toBe(
    '无法连接 a（经由 HTTPS_PROXY b）：连接失败。',
  )
  expect(
    sayMessage(
      'IAM answered the login with HTTP 500. The proxy asks again in 30 s at the earliest.',
    ),
  ).toBe('IAM 对登录返回 HTTP 500。代理最早在 30 秒后再次请求。')
})

test('what nobody knows stays as it is, such as a message of the API itself', () => {
  speak(chinese, sayMessage)
  for (const text of ['', 'Token has expired.', 'The request body is missing.', '$& {status}'])
    expect(translated(text)).toBe(text)
})
