import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import '~/app/index.css'
import { readRawPath } from '~/inventory/refine/raw-path'
import { rawRow } from '~/inventory/worker/raw-client'

import { catalogue } from './catalogue/catalogue'
import { documentedPaths } from './testing/documented-paths'
import { fullRow, fullServer } from './testing/full-server'
import { renderDetail } from './testing/render-detail'

vi.mock('~/inventory/worker/raw-client', () => ({ rawRow: vi.fn<typeof rawRow>() }))

/** What stands on the screen for values that are said in other words, in place of the value itself. */
const inOtherWords: Readonly<Record<string, string>> = {
  status: 'VERIFY_RESIZE waiting for the new flavor to be confirmed',
  'OS-EXT-STS:power_state': '4 shut down',
  'addresses.*': 'Network 61887f0f-e8cb-49a0-8763-b01c438da809 the VPC',
  'addresses.*.addr': '203.0.113.9',
  'addresses.*.version': 'IPv4',
  'addresses.*.OS-EXT-IPS:type': 'floating',
  'addresses.*.OS-EXT-IPS-MAC:mac_addr': 'MAC fa:16:3e:95:88:3f',
  'addresses.*.OS-EXT-IPS:port_id': 'Port ID 7b5d615c-186d-4646-9cb8-444addfe9b92',
  'addresses.*.primary': ', primary',
  'os-extended-volumes:volumes_attached.bootIndex': '0 boot',
  'os-extended-volumes:volumes_attached.delete_on_termination': 'kept',
  'fault.created': '2026-01-02 03:04:05 UTC',
  created: '2025-03-04 05:06:07 UTC',
  updated: '2025-04-05 06:07:08 UTC',
  'OS-SRV-USG:launched_at': '2025-05-06 07:08:09 UTC',
  'OS-SRV-USG:terminated_at': '2025-06-07 08:09:10 UTC',
  auto_terminate_time: '2027-02-03 04:05:06 UTC',
  'OS-EXT-SRV-ATTR:user_data': 'present, 12 bytes, withheld',
  'OS-DCF:diskConfig': 'MANUAL it is not expanded',
  'flavor.ram': '65536 MiB',
  'flavor.disk': '0 no limit',
  'cpu_options.hw:cpu_threads': '2 hyper-threading is on',
  'metadata.charging_mode': '0 pay-per-use',
  'metadata.metering.imagetype': 'gold public image',
  'metadata.lockScene': 'TO_PERIOD_LOCK it is changing',
  market_info: 'charge_mode postpaid',
}

const fields = Object.values(catalogue).flat()

let texts: readonly { readonly hover: string; readonly text: string }[] = []

/** The sections above the raw JSON, as one line of text, and everything with a hover. */
async function readDetail() {
  const detail = page.getByRole('region', { name: 'Fields', exact: true })
  await expect.element(detail.getByRole('heading', { name: 'Request' })).toBeVisible()
  const element = detail.element()
  texts = [...element.querySelectorAll<HTMLElement>('[title]')].map((hovered) => ({
    hover: hovered.title,
    text: oneLine(placeOf(hovered)),
  }))
}

/** A hover over a label stands for its value: the whole fact, or all cells of the column. */
function placeOf(hovered: HTMLElement): string {
  const fact = hovered.matches('dt') ? hovered.parentElement : null
  if (fact !== null) return fact.innerText
  return hovered.closest('table')?.innerText ?? hovered.innerText
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

beforeEach(async () => {
  vi.mocked(rawRow).mockResolvedValue(fullServer)
  await renderDetail({ id: fullRow.id, rows: [fullRow], loaded: { end: 'complete', count: 2500 } })
  await readDetail()
})

test('each row of the response tables, and every other catalogued field, has its value and its hover', () => {
  for (const path of new Set([...documentedPaths, ...fields.map((field) => field.path)])) {
    const own = texts.filter(({ hover }) => hover.startsWith(`${path}\n`))
    const part = texts.filter(({ hover }) => hover.includes(`\nPart of ${path}:`))
    const places = [...own, ...part].map(({ text }) => text).join(' ')
    expect([...own, ...part], `hover of ${path}`).not.toEqual([])
    const words = inOtherWords[path]
    if (words !== undefined) expect(places, path).toContain(words)
    else if (part.length === 0) {
      const values = readRawPath(fullServer, path)
      expect(values, path).not.toEqual([])
      for (const value of values) expect(places, path).toContain(value)
    }
  }
})

test('the fields of the answer itself stand with the request', async () => {
  const request = page.getByRole('region', { name: 'Request' })
  await expect
    .element(request)
    .toHaveTextContent(
      'This row is number 17 in the servers of the answer. The newest answer says count 2500.',
    )
  await expect
    .element(request)
    .toHaveTextContent('GET /api/v1/demo/cloudservers/detail?limit=200&offset=3')
  await expect
    .element(request)
    .toHaveTextContent(
      `curl --globoff --header "X-Auth-Token: $TOKEN" 'https://ecs.example.com/v1/demo/cloudservers/detail?limit=200&offset=3'`,
    )
})

test('names and meanings can be had without a hover', async () => {
  const meaning = page.getByText(
    'OS-EXT-STS:vm_state: Status of the server as an extended attribute.',
  )
  await expect.element(meaning).not.toBeInTheDocument()
  const toggle = page.getByRole('button', { name: 'Meanings' })
  await toggle.click()
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect.element(meaning).toBeVisible()
})
