import { createMultiParser, type MultiParserBuilder } from 'nuqs'

/** How a value is read from all texts under one name of a query, and written back. */
interface Codec<Value> {
  decode(values: readonly string[]): { ok: true; value: Value } | { ok: false }
  encode(value: Value): readonly string[]
}

/** Keeps a value in the address bar by its codec; what the codec refuses counts as not set. */
export function addressParser<Value extends string | number | readonly string[]>(
  codec: Codec<Value>,
): MultiParserBuilder<Value> {
  return createMultiParser<Value>({
    parse: (values) => {
      const decoded = codec.decode(values)
      return decoded.ok ? decoded.value : null
    },
    serialize: (value) => [...codec.encode(value)],
    eq: (one, other) => codec.encode(one).join('\n') === codec.encode(other).join('\n'),
  })
}
