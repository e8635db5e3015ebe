import type { Row } from '~/api/server'

/** Whether rows are those of `start` and maybe more behind them; the rows themselves, not only their ids. */
export function startsWith(rows: readonly Row[], start: readonly Row[]): boolean {
  return (
    rows === start || (rows.length >= start.length && start.every((row, at) => row === rows[at]))
  )
}
