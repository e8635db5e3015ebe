/** Fields of the detail. */
export const detailFields = {} as const
