/** The table and the primitives. */
export const table = {} as const
