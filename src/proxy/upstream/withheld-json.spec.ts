import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withholdUserData } from '~/api/withhold-user-data'
import { withheldJson as withheldBytes } from './withheld-json'

/** For texts, which is what people can read. */
const withheldJson = (text: string) => withheldBytes(Buffer.from(text))?.toString() ?? null

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

  it('means the same as withholding it from the value, whatever stands around it', () => {
    const base64 = fc
      .uint8Array({ maxLength: 9 })
      .map((bytes) => Buffer.from(bytes).toString('base64'))
    const names = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(name, 'a', 'user_data', 'User_Data') },
      fc.constantFrom(
        `"${name}`,
        `${name}"`,
        `x:${name}`,
        String.raw`\\"${name}`,
        'user_data2',
        'b',
      ),
    )
    const leaves = fc.oneof(
      base64,
      fc.constantFrom(null, '', '=', 'user_data', name, `"${name}":"YQ=="`, `,"${name}":null`, 1),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaves,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (json, indent) => {
        const changed = withheldJson(JSON.stringify(json, null, indent)) ?? ''
        expect(JSON.parse(changed)).toEqual(withholdUserData(JSON.parse(JSON.stringify(json))))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    [`{"${name}":null,"${name}":null}`, {}],
    [`{"a":1,"${name}":null,"${name}":""}`, { a: 1 }],
    [`{ "${name}" : null , "a" : 1 }`, { a: 1 }],
    [`[{"${name}":""},{"a":1,"${name}":null,"b":2}]`, [{}, { a: 1, b: 2 }]],
    [`{"${name}":null,"${name}":null,"a":1}`, { a: 1 }],
    [`{"a":{"${name}":null},"${name}":""}`, { a: {} }],
  ])('leaves JSON where %s was', (text, json) => {
    expect(JSON.parse(withheldJson(text) ?? '')).toEqual(json)
  })

  it('leaves what only speaks of user data', () => {
    const text = String.raw`{"a":"\"OS-EXT-SRV-ATTR:user_data\":\"YQ==\"","user_data2":["user_data"]}`
    expect(withheldJson(text)).toBe(text)
  })

  it('finds it in what a later field of the same name hides from readers', () => {
    const hidden = String.raw`{"server":{"User_Data":"c2VjcmV0","a\u0062":1},"server":{"id":1}}`
    expect(withheldJson(hidden)).toBe('{"server":{"id":1}}')
  })

  it('reads what is not UTF-8 as any reader of text does', () => {
    const bytes = Buffer.from(`{"a":"\xff","${name}":"YQ=="}`, 'latin1')
    expect(JSON.parse(withheldBytes(bytes)?.toString() ?? '')).toEqual(
      withholdUserData(JSON.parse(bytes.toString())),
    )
    expect(withheldBytes(Buffer.from('\xff{}', 'latin1'))).toBeNull()
    expect(withheldJson('\ufeff{}')).toBeNull()
  })

  it('passes a text without user data on as it is', () => {
    const text = '{ "servers": [ { "id": "a", "size": 1.0 } ] }\n'
    expect(withheldJson(text)).toBe(text)
  })

  it.each([
    '',
    '<html></html>',
    '{"servers":[',
    '{"user_data":',
    `{"${name}"`,
    `{"${name}":`,
    `{"${name}":"`,
    `{"${name}":"YQ=="`,
    `{"${name}":nul`,
    `{"${name}" "YQ=="}`,
  ])('is null for %j', (text) => {
    expect(withheldJson(text)).toBeNull()
  })

  it('is null for user data below more levels than any answer has', () => {
    const depth = 100_000
    expect(withheldJson(`${'['.repeat(depth)}{"user_data":"x"}${']'.repeat(depth)}`)).toBeNull()
  })
})
