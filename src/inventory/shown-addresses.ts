import type { Address } from '~/api/server'

/** The addresses of a server that a cell has room for; undefined where there is none of the kind. */
export interface ShownAddresses {
  readonly fixed: Address | undefined
  readonly floating: Address | undefined
}

/** The first address that is not floating, and the first that is. */
export function shownAddresses(addresses: readonly Address[]): ShownAddresses {
  return {
    fixed: addresses.find(({ type }) => type !== 'floating'),
    floating: addresses.find(({ type }) => type === 'floating'),
  }
}
