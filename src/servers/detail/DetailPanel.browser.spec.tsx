import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import { ApiError } from '~/api/error'
import type { Row } from '~/api/server'
import { toRow } from '~/api/to-row'
import { rawRow } from '~/inventory/worker/raw-client'
import { composeKey } from '~/lib/testing/compose-key'

import { fullRow, fullServer, readServer } from './testing/full-server'
import { renderDetail } from './testing/render-detail'

vi.mock('~/inventory/worker/raw-client', () => ({ rawRow: vi.fn<typeof rawRow>() }))
const raw = vi.mocked(rawRow)

const servers = ['a', 'b', 'c'].map((id) => readServer({ id, name: `server ${id}` }))
const panel = page.getByRole('complementary', { name: 'Server detail' })
const fields = panel.getByRole('region', { name: 'Fields', exact: true })
const separator = panel.getByRole('separator', { name: 'Width of the detail' })

beforeEach(async () => {
  await page.viewport(1280, 800)
  localStorage.removeItem('detail-width')
  raw.mockReset()
  raw.mockImplementation((row: Row) =>
    Promise.resolve(row.id === fullRow.id ? fullServer : { id: row.id, name: `server ${row.id}` }),
  )
})

/** The row with some of its fields changed, opened. */
async function openWith(changes: Readonly<Record<string, unknown>>) {
  const sent = { ...fullServer, ...changes }
  raw.mockResolvedValue(sent)
  await renderDetail({ id: fullRow.id, rows: [readServer(sent)] })
  await expect.element(fields.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

function fact(label: string) {
  const element = fields.getByText(label, { exact: true }).first().element().parentElement
  // What is missing is a dash with a name.
  const signs = [...(element?.querySelectorAll('[role=img]') ?? [])]
  return [element?.innerText, ...signs.map((sign) => sign.ariaLabel)].join(' ')
}

describe('reading the row', () => {
  test('says so until it is read', async () => {
    let answer: (value: unknown) => void = () => {}
    raw.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    await renderDetail({ id: fullRow.id, rows: [fullRow] })
    await expect.element(fields).toHaveTextContent('Reading the row.')
    await expect.element(fields).toHaveAttribute('aria-busy', 'true')
    answer(fullServer)
    await expect.element(fields.getByRole('heading', { name: 'Overview' })).toBeVisible()
    await expect.element(fields).toHaveAttribute('aria-busy', 'false')
  })

  test('that failed says why, and can be tried again', async () => {
    raw.mockRejectedValueOnce(
      new ApiError({
        kind: 'server-error',
        status: 500,
        code: 'Common.0001',
        message: 'System error.',
        requestId: 'request-17',
        retryAfter: null,
        parameter: null,
      }),
    )
    await renderDetail({ id: fullRow.id, rows: [fullRow] })
    const alert = panel.getByRole('alert')
    await expect.element(alert).toHaveTextContent(/^The row could not be read: .*System error\./)
    await expect.element(alert).toHaveTextContent('HTTP 500, Common.0001')
    await expect.element(alert).toHaveTextContent('request-17')
    await alert.getByRole('button', { name: 'Read it again' }).click()
    await expect.element(fields.getByRole('heading', { name: 'Overview' })).toBeVisible()
  })

  test('may find that the answer does not hold it any more', async () => {
    raw.mockResolvedValue(undefined)
    await renderDetail({ id: fullRow.id, rows: [fullRow] })
    await expect.element(fields).toHaveTextContent('does not hold this server any more')
    await expect.element(panel.getByRole('navigation')).not.toBeInTheDocument()
  })
})

describe('values', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['an empty text', { description: '' }, 'Description', 'empty text'],
    ['null', { key_name: null }, 'Key pair', 'null'],
    ['an empty object', { hypervisor: {} }, 'Hypervisor', 'empty'],
    ['an empty list', { tags: [] }, 'Tags', 'empty list'],
    ['no fault', { fault: null }, 'Fault', 'null'],
    [
      'an ERROR without a fault',
      { status: 'ERROR', fault: null },
      'Fault',
      'gives no reason for the status ERROR',
    ],
    [
      'a power state against the status',
      { status: 'ACTIVE', 'OS-EXT-STS:power_state': 4 },
      'Power state',
      'The status is ACTIVE, but the power state is shut down.',
    ],
    ['a freeze', {}, 'Frozen', 'frozen by the cloud'],
    ['no freeze', { metadata: {} }, 'Frozen', 'not frozen'],
    ['an order lock', {}, 'Order lock', 'by ORDER, TO_PERIOD_LOCK, CS99'],
    ['a billing code', { metadata: { charging_mode: '2' } }, 'Billing', 'spot'],
    [
      'a billing code that nobody documented',
      { metadata: { charging_mode: '9' } },
      'Billing',
      'code 9, which no document explains',
    ],
    ['a text where an object is documented', { hypervisor: 'QEMU' }, 'Hypervisor', 'QEMU'],
    ['a list where an object is documented', { cpu_options: ['odd'] }, 'CPU options', 'odd'],
    [
      'a group that is listed for each port',
      { security_groups: [{ name: 'default' }, { name: 'web' }, { name: 'default' }] },
      'Security groups',
      'listed 2 times',
    ],
    ['a network without an address', { addresses: { net: [] } }, 'Ports and addresses', 'net: no'],
  ])('%s is told', async (_, changes, label, text) => {
    await openWith(changes)
    expect(fact(label)).toContain(text)
  })

  test('what the answer leaves out is listed', async () => {
    raw.mockResolvedValue({ id: 'a' })
    await renderDetail({ id: 'a', rows: servers })
    await expect
      .element(fields.getByRole('region', { name: 'Storage' }))
      .toHaveTextContent(
        'Not in the answer: os-extended-volumes:volumes_attached, OS-EXT-SRV-ATTR:root_device_name, OS-DCF:diskConfig, config_drive',
      )
    await expect
      .element(fields.getByRole('region', { name: 'Metadata' }))
      .toHaveTextContent('not in the answer')
  })

  test('a field that the API added stands under Other fields', async () => {
    await openWith({ quantum_state: { spin: 'up' }, flavor: { id: 'c7', tier: 'gold' } })
    const others = fields.getByRole('region', { name: 'Other fields' })
    await expect.element(others).toHaveTextContent('flavor.tiergold')
    await expect.element(others).toHaveTextContent('quantum_statespinup')
    await expect.element(panel.getByRole('button', { name: 'Other' })).toBeVisible()
  })

  test('a row that cannot be read shows the reason and all that was sent', async () => {
    const sent = { ...fullServer, flavor: 'c7.large.2', colour: 'blue' }
    raw.mockResolvedValue(sent)
    const row = toRow(sent, 'row 1', fullRow.source)
    await renderDetail({ id: row.id, rows: [row] })
    await expect.element(panel.getByRole('heading', { level: 2 })).toHaveTextContent('web-01')
    await expect.element(fields).toHaveTextContent('flavor is "c7.large.2"')
    const asSent = fields.getByRole('region', { name: 'Fields as sent' })
    await expect.element(asSent).toHaveTextContent('Flavorc7.large.2')
    await expect.element(asSent).toHaveTextContent('colourblue')
  })

  test.each([null, 'server', 42])('a row that is %j shows its JSON', async (sent) => {
    raw.mockResolvedValue(sent)
    const row = toRow(sent, 'row 1', fullRow.source)
    await renderDetail({ id: row.id, rows: [row] })
    await expect
      .element(fields.getByRole('list', { name: 'Raw JSON' }))
      .toHaveTextContent(JSON.stringify(sent))
  })
})

describe('walking', () => {
  test('J and K go through the shown rows, the buttons and their arrow keys as well', async () => {
    const { onSelect, table } = await renderDetail({ id: 'a', rows: servers })
    const title = panel.getByRole('heading', { level: 2 })
    await userEvent.keyboard('j')
    await expect.element(title).toHaveTextContent('server b')
    await expect.element(panel).toHaveTextContent('2 of 3')
    await panel.getByRole('button', { name: 'Next server (J)' }).click()
    await expect.element(title).toHaveTextContent('server c')
    await userEvent.keyboard('{ArrowUp}')
    await expect.element(title).toHaveTextContent('server b')
    await userEvent.keyboard('J')
    await userEvent.keyboard('k')
    await userEvent.keyboard('k')
    await userEvent.keyboard('k')
    await expect.element(title).toHaveTextContent('server a')
    expect(onSelect.mock.calls.map(([id]) => id)).toEqual(['b', 'c', 'b', 'c', 'b', 'a'])
    expect(table.revealRow).toHaveBeenLastCalledWith('a')
    expect(table.focusRow).not.toHaveBeenCalled()
  })

  test('a row that is refined away says so, and J begins at the first shown row', async () => {
    const [first, ...shown] = servers
    const { onSelect } = await renderDetail({ id: first?.id ?? '', rows: servers, shown })
    await expect.element(panel).toHaveTextContent('not among the refined rows')
    await userEvent.keyboard('j')
    expect(onSelect).toHaveBeenLastCalledWith('b')
  })

  test('no letter that is typed, and none with Control, walks', async () => {
    const { onSelect } = await renderDetail({ id: 'a', rows: servers })
    await page.getByRole('textbox', { name: 'Elsewhere' }).click()
    await userEvent.keyboard('jk')
    await panel.getByRole('searchbox', { name: 'Search the JSON' }).click()
    await userEvent.keyboard('j')
    await fields.click()
    await userEvent.keyboard('{Control>}j{/Control}')
    expect(onSelect).not.toHaveBeenCalled()
  })

  test('the focus stays in the fields, and the place to which they were scrolled', async () => {
    const rows = [fullRow, readServer({ ...fullServer, id: 'next' })]
    raw.mockImplementation((row) => Promise.resolve({ ...fullServer, id: row.id }))
    await renderDetail({ id: fullRow.id, rows })
    await panel.getByRole('button', { name: 'Storage' }).click()
    await expect.element(fields.getByRole('heading', { name: 'Storage' })).toHaveFocus()
    const { scrollTop } = fields.element()
    expect(scrollTop).toBeGreaterThan(0)
    await userEvent.keyboard('j')
    await expect.element(panel).toHaveTextContent('2 of 2')
    await expect.element(fields.getByRole('heading', { name: 'Storage' })).toBeVisible()
    await expect.element(fields).toHaveFocus()
    await expect.poll(() => fields.element().scrollTop).toBe(scrollTop)
  })
})

describe('width and size', () => {
  const widthOf = () => panel.element().getBoundingClientRect().width

  test('arrow keys move the edge, and the width is remembered', async () => {
    localStorage.setItem('detail-width', '444')
    await renderDetail({ id: 'a', rows: servers })
    const start = widthOf()
    expect(start).toBe(444)
    await expect.element(separator).toHaveAttribute('aria-valuenow', String(start))
    await separator.click({ position: { x: 2, y: 300 } })
    await userEvent.tab({ shift: true })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(widthOf).toBe(start - 16)
    await userEvent.keyboard('{Home}')
    await expect.poll(widthOf).toBe(360)
    expect(localStorage.getItem('detail-width')).toBe('360')
  })

  test('the full page is an address of its own, with a way back', async () => {
    const { onUrlUpdate, onClose } = await renderDetail({ id: 'a', rows: servers })
    const link = panel.getByRole('link', { name: 'Full page' })
    await expect
      .element(link)
      .toHaveAttribute('href', expect.stringMatching(/server=a&detail=full$/))
    await link.click()
    await expect.element(panel.getByRole('link', { name: 'Back to the list' })).toBeVisible()
    expect(onUrlUpdate.mock.lastCall?.[0].queryString).toBe('?detail=full')
    await expect.element(separator).not.toBeInTheDocument()
    await fields.click()
    await userEvent.keyboard('{Escape}')
    await expect.element(link).toBeVisible()
    // An input method may give up a character in a field of it.
    composeKey(panel.element(), 'Escape')
    expect(onClose).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
  })
})
