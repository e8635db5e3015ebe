import { parseAsString } from 'nuqs'

/** The name of the view that the address came from; what it shows stands in the other parts of the address. */
export const viewAddress = parseAsString
