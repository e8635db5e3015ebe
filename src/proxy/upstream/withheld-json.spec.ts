import { describe, expect, it } from 'vitest'
import { withheldJson } from './withheld-json'

const name = 'OS-EXT-SRV-ATTR:user_data'

describe('withheldJson', () => {
  it('takes user data out and says how long it was', () => {
    const text = JSON.stringify({ servers: [{ id: 'a', [name]: btoa('hello') }] })
    expect(withheldJson(text)).toBe(
      `{"servers":[{"id":"a","ecs-inventory:withheld":{"${name}":{"bytes":5}}}]}`,
    )
  })

  it.each([
    String.raw`{"OS-EXT-SRV-ATTR:user\u005fdata":"c2VjcmV0"}`,
    String.raw`{"OS-EXT-SRV-ATTR:\u0075ser_dat\u0061":"c2VjcmV0"}`,
    String.raw`{"OS-EXT-SRV-ATTR:USER\u005FDATA":"c2VjcmV0"}`,
    '{"User_Data":"c2VjcmV0"}',
    '{"user_data":"c2VjcmV0","user_data":null}',
    '{"server":{"metadata":{"user_data":"c2VjcmV0"}}}',
  ])('finds it in %s', (text) => {
    expect(withheldJson(text)).not.toContain('c2VjcmV0')
  })

  it('does not let the API speak in the name of the proxy', () => {
    expect(withheldJson('{"ecs-inventory:withheld":{}}')).toBe('{}')
  })

  it('passes a text without user data on as it is', () => {
    const text = '{ "servers": [ { "id": "a", "size": 1.0 } ] }\n'
    expect(withheldJson(text)).toBe(text)
  })

  it.each(['', '<html></html>', '{"servers":[', '{"user_data":'])('is null for %j', (text) => {
    expect(withheldJson(text)).toBeNull()
  })

  it('is null for user data below more levels than any answer has', () => {
    const depth = 100_000
    expect(withheldJson(`${'['.repeat(depth)}{"user_data":"x"}${']'.repeat(depth)}`)).toBeNull()
  })
})
