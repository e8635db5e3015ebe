// An element of a table keeps its meaning only while it is laid out as one: some browsers drop it with another
// `display`. So every part says what it is, in the words of the ARIA grid.
export const gridRole = { role: 'grid' } as const
export const rowGroupRole = { role: 'rowgroup' } as const
export const rowRole = { role: 'row' } as const
export const columnHeaderRole = { role: 'columnheader' } as const
export const cellRole = { role: 'gridcell' } as const
