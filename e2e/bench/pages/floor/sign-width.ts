/** Pixels of a sign with the gap after it, as the product counts them. */
export const signWidth = 22
