import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decodeQuery, encodeQuery, percent, type ParameterSet } from './query'
import {
  expectedFields,
  recycleBinParameters,
  type RecycleBinQuery,
} from './recycle-bin-parameters'
import { serversParameters, type ServersQuery } from './servers-parameters'
import { filterStatusNames } from './status'

const text = fc
  .oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from(`aZ09 -._~!'()*=&+%#?/:;,@"<>[]\\é中🙂`)),
      minLength: 1,
    }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map((any) => any.trim())
  .filter((any) => any !== '' && any.length <= 255 && !/\p{Cc}/u.test(any))
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 4 })
const page = fc.integer({ min: 0, max: 2_147_483_647 })

const serversQuery = fc.record(
  {
    name: text,
    status: fc.constantFrom(...filterStatusNames),
    ip: fc.oneof(
      fc.ipV4(),
      fc.ipV4().map((ip) => ip.slice(0, ip.lastIndexOf('.') + 1)),
    ),
    tags: texts,
    'not-tags': texts,
    flavor: text,
    enterprise_project_id: fc.oneof(fc.constantFrom('0', 'all_granted_eps'), fc.uuid()),
    reservation_id: fc.stringMatching(/^[\w-]{1,20}$/),
    limit: fc.integer({ min: 1, max: 1000 }),
    offset: page,
    marker: text,
    ip_eq: fc.ipV4(),
    server_id: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 }),
  } satisfies Record<keyof typeof serversParameters, fc.Arbitrary<unknown>>,
  { requiredKeys: [] },
) satisfies fc.Arbitrary<ServersQuery>

const recycleBinQuery = fc.record(
  {
    name: text,
    tags: texts,
    'expect-fields': fc.uniqueArray(fc.constantFrom(...expectedFields), { minLength: 1 }),
    limit: fc.integer({ min: 1, max: 100 }),
    marker: text,
    offset: page,
    availability_zone: text,
    ip_address: text,
    tags_key: texts,
  } satisfies Record<keyof typeof recycleBinParameters, fc.Arbitrary<unknown>>,
  { requiredKeys: [] },
) satisfies fc.Arbitrary<RecycleBinQuery>

describe('what is written is read back', () => {
  test('by the Servers endpoint', () => {
    fc.assert(
      fc.property(serversQuery, (values) => {
        const query = new URLSearchParams(encodeQuery(serversParameters, values))
        expect(decodeQuery(serversParameters, query)).toEqual({ values, problems: [] })
      }),
    )
  })

  test('by the recycle bin endpoint', () => {
    fc.assert(
      fc.property(recycleBinQuery, (values) => {
        const query = new URLSearchParams(encodeQuery(recycleBinParameters, values))
        expect(decodeQuery(recycleBinParameters, query)).toEqual({ values, problems: [] })
      }),
    )
  })
})

/** Any 16-bit units, halves of characters among them. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })

test.each<[string, ParameterSet]>([
  ['Servers', serversParameters],
  ['recycle bin', recycleBinParameters],
])('whatever a parameter of the %s endpoint accepts can be sent and is understood', (_, set) => {
  const values = fc.array(fc.oneof(anyText, text, page.map(String)), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(set)), values, (parameter, given) => {
      const decoded = parameter.decode(given)
      if (!decoded.ok) {
        expect(decoded.problem).not.toBe('')
        return
      }
      const sent = encodeQuery(set, { [parameter.name]: decoded.value })
      expect(decodeQuery(set, new URLSearchParams(sent))).toEqual({
        values: { [parameter.name]: decoded.value },
        problems: [],
      })
    }),
    { numRuns: 500 },
  )
})

describe('decodeQuery', () => {
  test('keeps what is right and names everything that is not', () => {
    const query = new URLSearchParams('limit=0&name=web&offset=1.5&sort=name&status=ACTIVE')
    const { values, problems } = decodeQuery(serversParameters, query)
    expect(values).toEqual({ name: 'web', status: 'ACTIVE' })
    expect(problems.map(({ parameter }) => parameter)).toEqual(['limit', 'offset', 'sort'])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'Name', 'server'])(
    '%o is no parameter, however often it comes',
    (name) => {
      const query = new URLSearchParams([
        [name, '1'],
        [name, '2'],
      ])
      expect(decodeQuery(serversParameters, query)).toEqual({
        values: {},
        problems: [{ parameter: name, problem: 'is not a parameter of this request' }],
      })
    },
  )

  test('an empty query sets nothing', () => {
    expect(decodeQuery(serversParameters, new URLSearchParams())).toEqual({
      values: {},
      problems: [],
    })
  })
})

describe('encodeQuery', () => {
  test.each<[ServersQuery, string]>([
    [{}, ''],
    [{ offset: 2, name: 'web', limit: 200 }, 'name=web&limit=200&offset=2'],
    [{ tags: [] }, ''],
    [{ tags: ['env=prod', 'a&b', 'x=y=z'] }, 'tags=env%3Dprod&tags=a%26b&tags=x%3Dy%3Dz'],
    [{ 'not-tags': ['__type_baremetal'] }, 'not-tags=__type_baremetal'],
    [{ name: "!'()*" }, 'name=%21%27%28%29%2A'],
    [{ name: 'a b+c' }, 'name=a%20b%2Bc'],
    [{ name: '~-._' }, 'name=~-._'],
    [{ name: '中文🙂' }, 'name=%E4%B8%AD%E6%96%87%F0%9F%99%82'],
    [{ name: '50%#?/' }, 'name=50%25%23%3F%2F'],
  ])('%j', (values, query) => {
    expect(encodeQuery(serversParameters, values)).toBe(query)
  })

  test('expect-fields are one comma list', () => {
    const values: RecycleBinQuery = { 'expect-fields': ['tags', 'image'] }
    expect(encodeQuery(recycleBinParameters, values)).toBe('expect-fields=tags%2Cimage')
    expect(encodeQuery(recycleBinParameters, { 'expect-fields': [] })).toBe('')
  })
})

test('only unreserved characters stand as they are', () => {
  const character = fc
    .integer({ min: 0, max: 0x10ffff })
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(fc.string({ unit: character }), (any) => {
      expect(percent(any)).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/)
      expect(decodeURIComponent(percent(any))).toBe(any)
    }),
  )
})
