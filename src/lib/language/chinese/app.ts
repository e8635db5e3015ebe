/** Shell: projects, tabs, theme, messages about the address. */
export const app = {} as const
