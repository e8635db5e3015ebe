import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { makeServer } from '~/inventory/refine/testing/rows'
import { isCutOff } from '~/table/grid-dom'
import { VirtualTable } from '~/table/VirtualTable'

import { serversColumns } from '../columns'

/** Pixels of the table beside the facets in a window of 1280. */
const room = 1040

const columns = serversColumns(undefined, 0)
const server = makeServer({
  id: '1f084639-7a17-4e92-a7cc-bd1fc09583be',
  name: 'intranet-worker-staging-01',
  fixed: ['192.168.100.100', '192.168.200.200'],
  floating: ['123.123.123.123'],
})
const rows = [server]

test('usual names and the longest IPv4 addresses are whole, and fit into a small window', async () => {
  await page.viewport(1280, 800)
  await render(
    <div className="flex flex-col" style={{ width: room, height: 400 }}>
      <VirtualTable
        label="Servers"
        rows={rows}
        rowId={({ id }) => id}
        columns={columns}
        selectedId={null}
        onSelect={() => undefined}
        rowCount={1}
      />
    </div>,
  )
  for (const text of ['intranet-worker-staging-01', '192.168.100.100', '123.123.123.123']) {
    const element = page.getByText(text, { exact: true }).element()
    if (!(element instanceof HTMLElement)) throw new Error(`${text} is not there.`)
    expect(isCutOff(element), text).toBe(false)
    expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(room)
  }
  const more = page.getByRole('button', { name: '1 more address' }).element()
  expect(more.getBoundingClientRect().right).toBeLessThanOrEqual(room)
})
