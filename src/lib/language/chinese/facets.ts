/** Facets. */
export const facets = {} as const
