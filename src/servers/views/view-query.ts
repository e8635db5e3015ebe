import { createLoader, createSerializer, type inferParserType, type ParserMap } from 'nuqs'

/** A query as the address of a tab understands it. */
export interface ReadQuery<Address extends ParserMap> {
  /** What each part of the address is set to; null or the default where the query says nothing. */
  readonly values: inferParserType<Address>
  /** The one spelling of the query, without `?`: equal queries have equal texts. */
  readonly canonical: string
  /** Names that the page does not know, or whose values it cannot use. */
  readonly dropped: readonly string[]
}

/** Reads a query by the parts of an address. */
export function readQuery<Address extends ParserMap>(
  address: Address,
  query: string,
): ReadQuery<Address> {
  const values = createLoader(address)(`?${query}`)
  const canonical = writeQuery(address, values)
  const known = new URLSearchParams(canonical)
  const dropped = [...new Set(new URLSearchParams(query).keys())].filter((name) => !known.has(name))
  return { values, canonical, dropped }
}

/** Writes what the parts of an address are set to as a query in its one spelling, without `?`. */
export function writeQuery<Address extends ParserMap>(
  address: Address,
  values: inferParserType<Address>,
): string {
  return createSerializer(address)(values).replace(/^\?/, '')
}
