/** Export, copy, paste, selection and find. */
export const actions = {} as const
