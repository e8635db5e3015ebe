/** Height of a row and of the header on every page, in pixels. */
export const rowHeight = 32
