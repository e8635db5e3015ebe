/** The recycle bin. */
export const recycleBin = {} as const
