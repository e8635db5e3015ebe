import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import type { Row } from '~/api/server'
import { makeServer } from '~/inventory/refine/testing/rows'
import { isCutOff } from '~/table/grid-dom'
import { VirtualTable } from '~/table/VirtualTable'

import { serversColumns } from '../columns'

/** Pixels of the table beside the facets in a window of 1280. */
const room = 1040

const columns = serversColumns(undefined, { now: 0, times: 'age' })
const server = makeServer({
  id: '1f084639-7a17-4e92-a7cc-bd1fc09583be',
  name: 'intranet-worker-staging-01',
  fixed: ['192.168.100.100', '192.168.200.200'],
  floating: ['123.123.123.123'],
})

/** Task states of servers that are made, stopped and restarted, by force too. */
const tasks = ['powering-off', 'networking', 'rebooting', 'reboot_started', 'rebooting_hard']
const image = 'openEuler 22.03 64bit with ARM'

async function show(rows: readonly Row[], width: number) {
  await page.viewport(width, 800)
  await render(
    <div className="flex flex-col" style={{ width, height: 400 }}>
      <VirtualTable
        label="Servers"
        rows={rows}
        rowId={({ id }) => id}
        columns={columns}
        selectedId={null}
        onSelect={() => undefined}
        rowCount={rows.length}
      />
    </div>,
  )
}

function expectWhole(text: string): HTMLElement {
  const element = page.getByText(text, { exact: true }).element()
  if (!(element instanceof HTMLElement)) throw new Error(`${text} is not there.`)
  expect(isCutOff(element), text).toBe(false)
  return element
}

test('usual names and the longest IPv4 addresses are whole, and fit into a small window', async () => {
  await show([server], room)
  for (const text of ['intranet-worker-staging-01', '192.168.100.100', '123.123.123.123']) {
    expect(expectWhole(text).getBoundingClientRect().right).toBeLessThanOrEqual(room)
  }
  const more = page.getByRole('button', { name: '1 more address' }).element()
  expect(more.getBoundingClientRect().right).toBeLessThanOrEqual(room)
})

test('usual task states and images are whole', async () => {
  const rows = tasks.map((taskState, index) =>
    makeServer({
      id: String(index),
      taskState,
      image: { id: null, name: index === 0 ? image : null, osType: null, osVersion: null },
    }),
  )
  await show(rows, 1920)
  for (const text of [...tasks, image]) expectWhole(text)
})
