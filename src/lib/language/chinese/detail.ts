/** The detail of a server around its fields. */
export const detail = {} as const
