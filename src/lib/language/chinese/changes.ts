/** What changed, and servers side by side. */
export const changes = {} as const
