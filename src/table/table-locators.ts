import { page } from 'vitest/browser'

/** The table of the fixture. */
export function grid() {
  return page.getByRole('grid', { name: 'Machines' })
}

/** The row whose first words are these. */
export function row(name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name} `) })
}

/** The cell that says exactly this. */
export function cell(name: string) {
  return page.getByRole('gridcell', { name, exact: true })
}

/** The first cell of a row, which has controls beside the name. */
export function nameCell(name: string) {
  return page.getByRole('gridcell', { name: new RegExp(`^${name} `) })
}
