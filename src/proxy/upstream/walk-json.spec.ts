import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walkJson } from './walk-json'

/** What `JSON.parse` says of a text. */
function isParsed(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What the walk says, and the names that it told of, with the text before each. */
function walked(text: string) {
  const bytes = Buffer.from(text)
  const names: string[] = []
  const commas: number[] = []
  const isJson = walkJson(bytes, (start, end, commaBefore) => {
    names.push(bytes.toString('utf8', start, end))
    commas.push(commaBefore)
  })
  return { isJson, names, commas }
}

/** All names of all objects in the order in which they are written. */
function namesIn(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(namesIn)
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) =>
    [JSON.stringify(name)].concat(namesIn(value)),
  )
}

/** What JSON is made of, and what is almost that. */
const fragments = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\\',
  ' ',
  '\n',
  '\t',
  '\r',
  '\f',
  '\0',
  '\u00a0',
  '0',
  '1',
  '-',
  '+',
  '.',
  'e',
  'E',
  '01',
  '-0',
  '1.5',
  '1.',
  '.5',
  '1e5',
  '1E+',
  '0x1',
  'true',
  'false',
  'null',
  'nul',
  'True',
  'NaN',
  'undefined',
  't',
  'f',
  'n',
  '""',
  '"a"',
  '"a":',
  '{}',
  '[]',
  '"\\n"',
  '"\\u00e9"',
  '"\\u12g4"',
  '"\\x"',
  "'a'",
  '"é"',
  '\\u',
  '\\"',
  '/*',
  '//',
  '\ufeff',
  '\u2028',
  '\ud83d\ude00',
  '\u001f',
  '\u007f',
)

/** Valid texts with one piece of them cut out, doubled or put in the place of another. */
const almostJson = fc
  .tuple(
    fc.json({ noUnicodeString: false }),
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.oneof(fragments, fc.constant('')),
  )
  .map(([text, place, length, piece]) => {
    const start = place % (text.length + 1)
    return text.slice(0, start) + piece + text.slice(start + length)
  })

describe('walkJson', () => {
  it('says of every text what JSON.parse says', () => {
    const anything = fc.oneof(
      fc.json(),
      almostJson,
      fc.array(fragments, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ maxLength: 6, unit: 'binary' }),
    )
    fc.assert(
      fc.property(anything, (text) => {
        // As bytes a half of a surrogate pair is no such thing any more.
        const read = Buffer.from(text).toString()
        expect([text, walked(text).isJson]).toEqual([text, isParsed(read)])
      }),
      { numRuns: 20_000 },
    )
  })

  it('tells of every name, with the comma before it', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('a', 'id', '"', '\\', 'é', '\n'))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, -1.5e300, '', '{"a":1}', ',"'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(json, null, indent)
        const { isJson, names, commas } = walked(text)
        expect(isJson).toBe(true)
        expect(names).toEqual(namesIn(JSON.parse(text)))
        const bytes = Buffer.from(text)
        for (const comma of commas)
          if (comma !== -1) expect(bytes.toString('utf8', comma, comma + 1)).toBe(',')
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    '',
    ' ',
    '-',
    '1.',
    '.1',
    '01',
    '-01',
    '1e',
    '1e+',
    '+1',
    '0x10',
    '1_000',
    'Infinity',
    'tru',
    'truee',
    'nulL',
    '"',
    '"\\"',
    '"\\u123"',
    '"\t"',
    '"\\\n"',
    "'a'",
    '"a" "b"',
    '[',
    ']',
    '[,]',
    '[1,]',
    '[1 2]',
    '[1}',
    '{',
    '{]',
    '{,}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{"a":1 "b":2}',
    '{a:1}',
    '{1:1}',
    '{"a"::1}',
    '[]]',
    '{}{}',
    '// a',
    '\u00a01',
    '\ufeff1',
  ])('finds no JSON in %j', (text) => {
    expect(isParsed(text)).toBe(false)
    expect(walked(text).isJson).toBe(false)
  })

  it.each([
    '0',
    '-0',
    '1.50e-07',
    '1E5',
    'true',
    'false',
    'null',
    '""',
    ' [ ] ',
    '\r\n\t{ }\n',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud800"',
    '"\u007f\u2028é\ud83d\ude00"',
  ])('finds JSON in %j', (text) => {
    expect(isParsed(text)).toBe(true)
    expect(walked(text).isJson).toBe(true)
  })

  it('bears no more levels than any answer could have', () => {
    const nested = (depth: number) => '[{"a":'.repeat(depth / 2) + '1' + '}]'.repeat(depth / 2)
    expect(walked(nested(200)).isJson).toBe(true)
    expect(walked(nested(202)).isJson).toBe(false)
  })
})
