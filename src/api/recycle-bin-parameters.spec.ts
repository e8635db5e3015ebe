import { describe, expect, test } from 'vitest'

import { expectedFields, recycleBinParameters } from './recycle-bin-parameters'

type Name = keyof typeof recycleBinParameters

test('the endpoint has these parameters, in this order', () => {
  const roles = Object.values(recycleBinParameters).map(({ name, role }) => [name, role])
  expect(roles).toEqual([
    ['name', 'filter'],
    ['tags', 'filter'],
    ['expect-fields', 'filter'],
    ['limit', 'paging'],
    ['marker', 'paging'],
    ['offset', 'client'],
    ['availability_zone', 'client'],
    ['ip_address', 'client'],
    ['tags_key', 'client'],
  ])
  expect(roles.map(([name]) => name)).toEqual(Object.keys(recycleBinParameters))
})

test('expect-fields offers every documented field but the secret one', () => {
  expect(expectedFields).toHaveLength(20)
  expect(expectedFields).not.toContain('user_data')
  expect(new Set(expectedFields).size).toBe(expectedFields.length)
})

describe('accepted', () => {
  test.each<[Name, readonly string[], unknown]>([
    ['name', ['web.1'], 'web.1'],
    ['tags', ['env=prod', 'env=prod'], ['env=prod']],
    ['expect-fields', ['tags'], ['tags']],
    ['expect-fields', ['tags,metadata'], ['tags', 'metadata']],
    ['expect-fields', ['tags', 'metadata,tags'], ['tags', 'metadata']],
    ['expect-fields', [' tags , image '], ['tags', 'image']],
    ['limit', ['1'], 1],
    ['limit', ['100'], 100],
    ['limit', ['1000'], 1000],
    ['marker', ['9470bc13-532f-4a1e-a77a-32db31d42105'], '9470bc13-532f-4a1e-a77a-32db31d42105'],
    ['offset', ['0'], 0],
    ['availability_zone', ['az1-dc1'], 'az1-dc1'],
    ['ip_address', ['192.168.7.13'], '192.168.7.13'],
    ['tags_key', ['env', 'owner'], ['env', 'owner']],
  ])('%s=%j', (name, texts, value) => {
    expect(recycleBinParameters[name].decode(texts)).toEqual({ ok: true, value })
  })
})

describe('refused', () => {
  test.each<[Name, readonly string[], RegExp]>([
    ['name', ['a', 'b'], /^takes one value/],
    ['name', ['\u001B[31m'], /^holds a control character$/],
    ['tags', [' '], /^is empty/],
    ['expect-fields', ['user_data'], /^takes any of launched_at, /],
    ['expect-fields', ['Tags'], /^takes any of /],
    ['expect-fields', ['tags,'], /^takes any of /],
    ['expect-fields', ['tags', ''], /^takes any of /],
    ['expect-fields', ['tags;image'], /^takes any of /],
    ['limit', ['0'], /^takes a whole number from 1 to 1000$/],
    ['limit', ['1001'], /^takes a whole number from 1 to 1000$/],
    ['limit', ['10', '10'], /^takes one value/],
    ['marker', [''], /^is empty/],
    ['offset', ['1.5'], /^takes a whole number from 0 to /],
    ['tags_key', ['x'.repeat(256)], /^is longer than 255 characters$/],
  ])('%s=%j', (name, texts, problem) => {
    expect(recycleBinParameters[name].decode(texts)).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    })
  })
})
