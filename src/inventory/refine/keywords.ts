/** Words that join terms when written in capitals; in quotes they are words. */
export const keywords: ReadonlySet<string> = new Set(['OR', 'AND', 'NOT'])
