import { describe, expect, it } from 'vitest'
import { connectionError } from './upstream-error'

function failure(code: string) {
  return Object.assign(new Error('connect failed at 10.0.0.1:443'), { code })
}

describe('connectionError', () => {
  it.each([
    ['ECONNREFUSED', false, 502, 'Proxy.Unreachable', 'the connection was refused'],
    ['ENOTFOUND', false, 502, 'Proxy.Unreachable', 'the name is not known'],
    ['EAI_AGAIN', false, 502, 'Proxy.Unreachable', 'could not be looked up'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', false, 502, 'Proxy.Unreachable', 'for another name'],
    ['UND_ERR_SOCKET', false, 502, 'Proxy.Unreachable', 'the connection was closed'],
    ['ESOMETHING', false, 502, 'Proxy.Unreachable', 'the connection failed'],
    [
      'UND_ERR_CONNECT_TIMEOUT',
      false,
      504,
      'Proxy.Timeout',
      'No connection to ecs.example in time',
    ],
    ['ETIMEDOUT', false, 504, 'Proxy.Timeout', 'No connection to ecs.example in time'],
    ['UND_ERR_SOCKET', true, 502, 'Proxy.UnreadableAnswer', 'broke off'],
    ['UND_ERR_HEADERS_OVERFLOW', false, 502, 'Proxy.UnreadableAnswer', 'is not HTTP'],
  ])('tells %s apart (answered: %s)', (cause, answered, status, code, words) => {
    const error = connectionError(failure(cause), { host: 'ecs.example', answered })
    expect(error).toMatchObject({ status, code })
    expect(error.message).toContain(words)
    expect(error.message).toContain('ecs.example')
    expect(error.message).not.toContain('10.0.0.1')
  })
})
