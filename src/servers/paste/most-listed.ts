/** Entries that a person could look through; all of them can be copied. */
export const mostListed = 200
