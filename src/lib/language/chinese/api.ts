/** What the API contract says in words: parameters, statuses, errors. */
export const api = {} as const
