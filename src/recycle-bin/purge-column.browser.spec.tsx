import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { makeServer } from '~/inventory/refine/testing/rows'
import { isCutOff } from '~/table/grid-dom'
import { VirtualTable } from '~/table/VirtualTable'

import { purgeColumn } from './purge-column'

const minute = 60_000

/** Minutes until the purge whose words are longest: minutes, hours, and the most days that a bin keeps servers. */
const longest = [59, 23 * 60, 30 * 24 * 60 - 1]

test('every estimate is whole in the width of its own column, beside another one', async () => {
  const column = purgeColumn(() => ({ enabled: true, retentionHours: 720 }), {
    now: 0,
    times: 'age',
  })
  const rows = longest.map((minutes) =>
    makeServer({ id: String(minutes), updated: (minutes - 720 * 60) * minute }),
  )
  await render(
    <div className="flex flex-col" style={{ width: 600, height: 400 }}>
      <VirtualTable
        label="Recycle bin"
        rows={rows}
        rowId={({ id }) => id}
        columns={[column, { ...column, id: 'other', header: 'Other' }]}
        selectedId={null}
        onSelect={() => undefined}
        rowCount={rows.length}
      />
    </div>,
  )
  for (const text of ['in 59 min est.', 'in 23 h est.', 'in 29 d est.']) {
    const cell = page.getByRole('gridcell', { name: text }).first().element()
    expect(cell instanceof HTMLElement && isCutOff(cell), text).toBe(false)
    expect(cell.getBoundingClientRect().width).toBe(column.width)
  }
})
