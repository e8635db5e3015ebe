/** Both lists: filters, columns, cells, loading, what is wrong with them. */
export const list = {} as const
