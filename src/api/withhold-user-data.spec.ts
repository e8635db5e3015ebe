import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import serversPage from '#mocks/fixtures/servers-page.json'

import { userDataField, withheldField } from './withhold'
import { withholdUserData } from './withhold-user-data'

const script = "#!/bin/bash\necho 'root:$6$salt$hash' | chpasswd -e;"
const encoded = Buffer.from(script).toString('base64')

describe('the size that is said is that of the decoded text', () => {
  test.each([
    ['', null],
    ['YQ==', 1],
    ['YWI=', 2],
    ['YWJj', 3],
    ['YQ', 1],
    ['YWI', 2],
    [encoded, script.length],
  ])('%o: %s bytes', (text, bytes) => {
    expect(withholdUserData({ [userDataField]: text })).toEqual(
      bytes === null ? {} : { [withheldField]: { [userDataField]: { bytes } } },
    )
  })

  test.each([script, 'YWJj\nYWJj', '====', 7, true, ['x'], { a: encoded }])(
    '%j is not base64: of unknown size, withheld all the same',
    (value) => {
      expect(withholdUserData({ [userDataField]: value })).toEqual({
        [withheldField]: { [userDataField]: { bytes: null } },
      })
    },
  )
})

test('null user data is left out without a word', () => {
  expect(withholdUserData({ id: 'x', [userDataField]: null })).toEqual({ id: 'x' })
})

test.each(['user_data', 'USER_DATA', 'os-ext-srv-attr:User_Data', 'x:user_data'])(
  '%s is the same secret',
  (name) => {
    expect(withholdUserData({ [name]: encoded })).toEqual({
      [withheldField]: { [name]: { bytes: script.length } },
    })
  },
)

test.each(['user_data_size', 'old_user_data', 'user-data'])('%s is another field', (name) => {
  expect(withholdUserData({ [name]: 'kept' })).toEqual({ [name]: 'kept' })
})

test('a page keeps everything else, and the page itself stays as it was', () => {
  const before = structuredClone(serversPage)
  const page = withholdUserData(serversPage)
  expect(serversPage).toEqual(before)
  expect(page).toEqual({
    ...serversPage,
    servers: serversPage.servers.map((server) => {
      const { [userDataField]: secret, ...kept } = server
      if (secret === undefined) return kept
      const bytes = Buffer.from(secret, 'base64').length
      return Object.assign(kept, { [withheldField]: { [userDataField]: { bytes } } })
    }),
  })
})

test.each([
  [{ [withheldField]: 'forged' }, {}],
  [{ [withheldField]: { [userDataField]: { bytes: 1 } }, id: 'x' }, { id: 'x' }],
  [
    { [withheldField]: { [userDataField]: encoded }, [userDataField]: 'YQ==' },
    { [withheldField]: { [userDataField]: { bytes: 1 } } },
  ],
])('what an answer itself says to be withheld does not count: %j', (forged, kept) => {
  expect(withholdUserData(forged)).toEqual(kept)
})

test('wherever user data stands, nothing of it is left', () => {
  // Digits and letters that no other generated text holds.
  const secret = fc.stringMatching(/^[A-Z]{6,30}$/).map((text) => `#!SECRET${text}`)
  const name = fc.constantFrom(userDataField, 'user_data', 'USER_DATA', 'OS-EXT-SRV-ATTR:User_Data')
  const harmless = fc.jsonValue({ maxDepth: 2 })
  const { json } = fc.letrec<{ json: unknown; server: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      harmless,
      tie('server'),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('json'), { maxKeys: 3 }),
    ),
    server: fc
      .tuple(name, secret, fc.boolean(), tie('json'))
      .map(([field, text, base64, rest]) => ({
        id: 'x',
        [field]: base64 ? Buffer.from(text).toString('base64') : { text },
        rest,
      })),
  }))
  const start = Buffer.from('#!SECRET').toString('base64').slice(0, 10)
  fc.assert(
    fc.property(json, (any) => {
      const before = JSON.stringify(any)
      const kept = JSON.stringify(withholdUserData(any))
      expect(kept).not.toContain('SECRET')
      expect(kept).not.toContain(start)
      expect(JSON.stringify(any)).toBe(before)
    }),
  )
})

test('JSON without user data stays as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
      fc.pre(!JSON.stringify(json).includes('__proto__'))
      expect(withholdUserData(json)).toEqual(json)
    }),
  )
})
