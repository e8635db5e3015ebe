/** Views and the layout of columns. */
export const views = {} as const
