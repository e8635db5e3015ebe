import { Component, type ReactNode, useMemo, useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import type { Row } from '~/api/server'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { areReady } from '~/inventory/refine/prepare-rows'
import type { SortColumn } from '~/inventory/sort/sort-rows'

import { refining } from './refining'
import { useReadyRows } from './use-ready-rows'

const byName: readonly SortColumn[] = [{ field: 'name', descending: false }]
const byId: readonly SortColumn[] = [{ field: 'id', descending: false }]
const unsorted: readonly SortColumn[] = []

function loadedOf(rows: readonly Row[]): Loaded {
  return { ...nothingLoaded(Number.POSITIVE_INFINITY), rows }
}

const servers = (count: number, prefix: string): readonly Row[] =>
  Array.from({ length: count }, (_, at) => makeServer({ id: `${prefix}${at}`, name: `web-${at}` }))

/** Every amount of rows that was drawn, and the first of them. */
let drawn: string[] = []

interface Asked {
  readonly listId: string
  readonly loaded: Loaded
  readonly sort: readonly SortColumn[]
  /** What is typed. */
  readonly text: string
}

function Probe({ listId, loaded, sort, text: typed }: Asked) {
  const query = useMemo(() => refining.parseRefine(typed).query, [typed])
  const [indexes, setIndexes] = useState(() => refining.indexRows(loaded.rows, null))
  const shown = useReadyRows(refining, { listId, loaded, sort, query }, indexes)
  const { rows } = shown.loaded
  const current = refining.indexRows(rows, indexes)
  if (current !== indexes) setIndexes(current)
  refining.sortRows(rows, Uint32Array.of(0), shown.sort)
  const order = shown.sort.map(({ field }) => ` by ${field}`).join('')
  const text = `${rows[0]?.id} of ${rows.length}${order}`
  if (drawn.at(-1) !== text) drawn.push(text)
  return <p>{text}</p>
}

async function show(loaded: Loaded, sort = unsorted) {
  drawn = []
  let asked: Asked = { listId: 'one', loaded, sort, text: 'web' }
  const { rerender } = await render(<Probe {...asked} />)
  return (some: Partial<Asked>) => {
    asked = { ...asked, ...some }
    return rerender(<Probe {...asked} />)
  }
}

const says = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible()

test('rows that come in place of many others stand once they are ready, and the others until then', async () => {
  const draw = await show(loadedOf(servers(3000, 'a')))
  await says('a0 of 3000')
  await draw({ loaded: loadedOf(servers(20_000, 'b')) })
  expect(drawn).toEqual(['a0 of 3000'])
  await says('b0 of 20000')
  expect(drawn).toEqual(['a0 of 3000', 'b0 of 20000'])
})

test('rows that pour in stand at once', async () => {
  const all = servers(6000, 'a')
  const draw = await show(loadedOf(all.slice(0, 3000)))
  await draw({ loaded: loadedOf(all) })
  expect(drawn).toEqual(['a0 of 3000', 'a0 of 6000'])
})

test('sorted rows that pour in stand sooner or later, the newest at last', async () => {
  const all = servers(9000, 'a')
  const draw = await show(loadedOf(all.slice(0, 3000)), byName)
  for (let count = 4000; count < 9000; count += 1000)
    await draw({ loaded: loadedOf(all.slice(0, count)) })
  await draw({ loaded: loadedOf(all) })
  await says('a0 of 9000 by name')
  expect(drawn.length).toBeGreaterThan(2)
  const amounts = drawn.map((text) => Number(text.split(' ')[2]))
  expect(amounts).toEqual(amounts.toSorted((one, other) => one - other))
})

test('another order of many rows stands once it is known, the newest that is asked for', async () => {
  const loaded = loadedOf(servers(30_000, 'a'))
  const draw = await show(loaded)
  await draw({ sort: byId })
  expect(drawn).toEqual(['a0 of 30000'])
  await draw({ sort: byName })
  await says('a0 of 30000 by name')
  expect(drawn).toEqual(['a0 of 30000', 'a0 of 30000 by name'])
  await draw({ sort: unsorted })
  await draw({ sort: byName })
  expect(drawn.slice(2)).toEqual(['a0 of 30000', 'a0 of 30000 by name'])
})

test('another list stands at once, though rows of the one before are being made ready', async () => {
  const draw = await show(loadedOf(servers(3000, 'a')))
  await draw({ loaded: loadedOf(servers(50_000, 'b')) })
  await draw({ loaded: loadedOf(servers(3000, 'c')), listId: 'two' })
  expect(drawn.at(-1)).toBe('c0 of 3000')
  await draw({ loaded: loadedOf(servers(4000, 'd')), listId: 'two' })
  await says('d0 of 4000')
  expect(drawn).not.toContain('b0 of 50000')
})

test('what is typed does not hold up what is being made ready', async () => {
  const draw = await show(loadedOf(servers(3000, 'a')), byName)
  const loaded = loadedOf(servers(30_000, 'b'))
  await draw({ loaded })
  for (let typed = 0; drawn.length === 1; typed += 1) await draw({ text: `web ${typed}` })
  await says('b0 of 30000 by name')
})

test('keys of the same order that are made anew do not hold it up either, and hold at last', async () => {
  const orderOf = (mark: string) =>
    [{ field: 'name', descending: false, keyOf: ({ id }: Row) => mark + id }] as const
  const loaded = loadedOf(servers(30_000, 'a'))
  const draw = await show(loaded)
  let sort = orderOf('first')
  await draw({ sort })
  while (drawn.length === 1) {
    sort = orderOf('next')
    await draw({ sort })
  }
  await says('a0 of 30000 by name')
  await expect
    .poll(() => areReady(loaded.rows, refining.indexRows(loaded.rows, null), sort))
    .toBe(true)
})

test('a fault amid it is one of the page', async () => {
  const faults: unknown[] = []
  class Boundary extends Component<{ children: ReactNode }> {
    override state = { failed: false }
    static getDerivedStateFromError = () => ({ failed: true })
    override componentDidCatch = (fault: unknown) => void faults.push(fault)
    override render = () => (this.state.failed ? <p>failed</p> : this.props.children)
  }
  const fault = new Error('no key')
  const sort: readonly SortColumn[] = [
    {
      field: 'name',
      descending: false,
      keyOf() {
        throw fault
      },
    },
  ]
  drawn = []
  const asked = { listId: 'one', loaded: loadedOf(servers(3000, 'a')), text: '' }
  const ui = (by: readonly SortColumn[]) => (
    <Boundary>
      <Probe {...asked} sort={by} />
    </Boundary>
  )
  const { rerender } = await render(ui(unsorted))
  await rerender(ui(sort))
  await says('failed')
  expect(faults).toEqual([fault])
})
