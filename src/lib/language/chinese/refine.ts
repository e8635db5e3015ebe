/** The refine language and what is around it. */
export const refine = {} as const
