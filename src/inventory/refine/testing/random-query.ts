import fc from 'fast-check'

import { fieldNames, fieldOf, takesKey } from '../find-field'
import { escapeGlob } from '../glob'
import { makeGroup } from '../group'
import { parseRefine } from '../parse'
import { literalKind } from '../parse-value'
import { printTerm } from '../print'
import type { FieldRef, Query, Term, Value } from '../query'
import { stateMeanings } from '../states'
import { unbroken } from './reference-values'
import { addressTexts, statuses, tagTexts, uglyTexts } from './random-rows'

/** Paths that hold a colon, and those behind which one could be taken for a part of the path. */
const rawPaths = [
  'OS-EXT-STS:vm_state',
  'addresses.my net.OS-EXT-IPS:type',
  'os:scheduler_hints.group',
  'OS-EXT-STS',
  'addresses.net.OS-EXT-IPS',
  'os',
  'os-extended-volumes',
  'cpu_options.hw',
  'metadata.os',
] as const

const field = fc.constantFrom(...fieldNames).chain((name): fc.Arbitrary<FieldRef> => {
  const key = fc.constantFrom(
    'env',
    'env',
    'ENV',
    'size',
    'since',
    'os_type',
    'os bit',
    'a',
    'a:b"',
    '__proto__',
  )
  if (fieldOf(name).kind === 'raw') {
    return fc.oneof(key, fc.constantFrom(...rawPaths)).map((one) => ({ name, key: one }))
  }
  return takesKey(name)
    ? fc.option(key).map((one) => ({ name, key: one }))
    : fc.constant({ name, key: null })
})

const vocabulary = [
  'cn-north-4a',
  'UP',
  'down',
  'active',
  'powering-off',
  'vpc-1',
  'spot',
  'code 7',
  'default',
  'sg-1',
  'Linux',
  'running',
  'shut down',
  '4',
  'NVIDIA T4',
  'c7.large.2',
  'C7',
  'Ubuntu 24.04',
  'web image',
  'fa:16:3e:0a:1b:2c',
  'FA163E',
  '/dev/vda',
  'code 500',
  'no message',
  'ep-1',
  'Prod',
  'p-2',
  'eu-de',
  'os_type',
  'a=web-01',
  '10.0.0.0/24',
  '10.0.0.1-10.0.0.9',
  '2001:db8::/32',
] as const

const text = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...vocabulary) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(...uglyTexts, ...tagTexts, ...addressTexts, ...statuses),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('web', 'a', 'prod', 'linux', 'c7', 'default', 'i', 'σ', '0'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  )
  // A field of one line has no line breaks.
  .map(unbroken)

/** Texts with wildcards before, after and inside. */
const glob = fc.oneof(
  { weight: 2, arbitrary: text.map(escapeGlob) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.oneof(
          text.map((one) => escapeGlob(one.slice(0, 3))),
          fc.constantFrom('*', '?'),
        ),
        {
          maxLength: 4,
        },
      )
      .map((parts) => parts.join('')),
  },
)

const literals = {
  number: ['0', '2', '8', '-1.5', '1.5'],
  size: ['4GiB', '512', '1.5M', '0.5 gib'],
  time: [
    '2026',
    '2026-01',
    '2026-01-01',
    '2026-01-01T10:00',
    '2026-06-15 12:00:00+08:00',
    '30d',
    '1.5h',
    '1y',
  ],
  any: ['0', '2', '80', '2026', '2026-03', '2026-03-01', '100d', '2026-03-01T10:00'],
} as const

const addressValues = [
  '10.0.0.0/24',
  '10.0.3.9/8',
  '0.0.0.0/0',
  '2001:db8::/32',
  '::/0',
  '10.0.0.1-10.0.0.9',
  '2001:db8::-2001:db8::ffff',
  '192.168.',
  '2001:db8:',
  '2001:db8::',
  '2001::',
  '121.',
  'xx',
  '0.0.1',
] as const

function valueOf(ref: FieldRef): fc.Arbitrary<Value> {
  const kind = literalKind(ref)
  const plain = glob.map((one): Value => ({ kind: 'glob', glob: one }))
  const given = (texts: readonly string[]) =>
    fc.constantFrom(...texts).map((one): Value => ({ kind: 'glob', glob: escapeGlob(one) }))
  const exact = text.map((one): Value => ({ kind: 'exact', text: one }))
  const { kind: fieldKind } = fieldOf(ref.name)
  if (fieldKind === 'state') return given([...stateMeanings.keys()])
  if (fieldKind === 'presence') return given(presences)
  if (fieldKind === 'address') {
    return fc.oneof(given(addressValues), given(addressTexts), plain, exact)
  }
  if (kind === null) return fc.oneof(plain, plain, exact)
  const literal = fc.constantFrom(...literals[kind])
  const end = fc.oneof(literal, fc.constant(''))
  return fc.oneof(
    plain,
    literal.map((one): Value => ({ kind: 'glob', glob: one })),
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
      text: literal,
    }),
    fc.record({ kind: fc.constant('range' as const), from: end, to: end }),
  )
}

const presences = [
  'fault',
  'tag',
  'tag.env',
  'metadata',
  'metadata.os bit',
  'volumes',
  'ip',
  'terminate',
  'binned',
  'raw.env',
  'raw.size',
  'mac',
  'description',
  'is',
  'flavor',
  'sg',
] as const

const fieldTerm = field.chain((ref) =>
  fc.record({
    kind: fc.constant('field' as const),
    negated: fc.boolean(),
    field: fc.constant(ref),
    values: fc.array(valueOf(ref), { minLength: 1, maxLength: 3 }),
  }),
)

const word = fc.record({ kind: fc.constant('word' as const), negated: fc.boolean(), glob })

/** Values that the parser would refuse are no part of a query; see that it is so for the reason given. */
const plainTerm = fc
  .oneof({ weight: 3, arbitrary: fieldTerm }, { weight: 1, arbitrary: word })
  .filter((term) => parseRefine(printTerm(term)).problems.length === 0)

const terms = fc.letrec<{ branch: readonly Term[] }>((tie) => ({
  branch: fc
    .array(
      fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        plainTerm.map((term): readonly Term[] => [term]),
        fc
          .tuple(fc.array(tie('branch'), { maxLength: 3 }), fc.boolean())
          .map(([branches, negated]) => makeGroup(branches, negated)),
      ),
      { maxLength: 3 },
    )
    .map((lists) => lists.flat()),
})).branch

/** Queries that use every construct, in the one form in which queries are kept. */
export const query: fc.Arbitrary<Query> = terms.map((branch) => ({
  terms: makeGroup([branch], false),
}))
