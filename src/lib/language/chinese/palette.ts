/** Find anything, and the list of keys. */
export const palette = {} as const
