import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { FieldColumns } from './field-columns'
import { rawRecords, type RowOfPage } from './raw-records'

describe('columns of all fields', () => {
  function tableOf(raws: readonly unknown[]) {
    const fields = new FieldColumns()
    for (const raw of raws) fields.add(raw)
    const columns = fields.columns()
    return {
      headers: columns.map(({ header }) => header),
      rows: raws.map((raw) => columns.map((column) => column.text(raw))),
    }
  }

  test('take objects apart, but neither lists nor addresses', () => {
    const addresses = { 'vpc-1': [{ addr: '10.0.0.1' }] }
    const raw = { id: 'a', flavor: { id: 's6', vcpus: '2' }, tags: ['x=y', 'z'], addresses }
    expect(
      tableOf([raw, { id: 'b', flavor: { ram: 4096 }, locked: false, addresses: {} }]),
    ).toEqual({
      headers: ['id', 'flavor.id', 'flavor.vcpus', 'flavor.ram', 'tags', 'addresses', 'locked'],
      rows: [
        ['a', 's6', '2', '', '["x=y","z"]', '{"vpc-1":[{"addr":"10.0.0.1"}]}', ''],
        ['b', '', '', '4096', '', '{}', 'false'],
      ],
    })
  })

  test('hold rows of any shape', () => {
    const raws = [
      { id: 'a', image: { id: 'i' }, 'x.y': 1, x: { y: 2 } },
      { id: 'b', image: '' },
      { id: null, image: ['ubuntu'] },
      null,
      'server',
      42,
      [],
    ]
    expect(tableOf(raws)).toEqual({
      headers: ['(whole row)', 'id', 'image', 'image.id', 'x.y', 'x.y'],
      rows: [
        ['', 'a', '', 'i', '1', '2'],
        ['', 'b', '', '', '', ''],
        ['', '', '["ubuntu"]', '', '', ''],
        ['null', '', '', '', '', ''],
        ['"server"', '', '', '', '', ''],
        ['42', '', '', '', '', ''],
        ['[]', '', '', '', '', ''],
      ],
    })
  })

  test('a list is not taken apart where another row has a field of the name of a place', () => {
    expect(tableOf([{ a: { 0: 'x' } }, { a: ['y'] }])).toEqual({
      headers: ['a', 'a.0'],
      rows: [
        ['', 'x'],
        ['["y"]', ''],
      ],
    })
  })

  test('lose no value', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (raws) => {
        const { rows } = tableOf(raws)
        for (const [at, raw] of raws.entries()) {
          const texts = (rows[at] ?? []).filter((text) => text !== '')
          expect(texts.toSorted()).toEqual(valuesIn(raw).toSorted())
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** The texts of everything in a row that is neither empty nor an object with something in it. */
function valuesIn(raw: unknown, path: readonly string[] = []): readonly string[] {
  const whole = path.at(-1) === 'addresses'
  const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  if (isObject && !whole && Object.keys(raw).length > 0) {
    return Object.entries(raw).flatMap(([name, value]) => valuesIn(value, [...path, name]))
  }
  if (path.length > 0 && (raw === null || raw === '')) return []
  return [typeof raw === 'string' && path.length > 0 ? raw : JSON.stringify(raw)]
}

describe('rows as the API sent them', () => {
  function rowAt(page: number, index: number): RowOfPage {
    return { id: `${page}/${index}`, source: { answer: { url: `/page-${page}` }, index } }
  }

  async function read(rows: readonly RowOfPage[], raw: (row: RowOfPage) => unknown) {
    const asked: (readonly string[])[] = []
    const gone: string[] = []
    const records: unknown[] = []
    const batches = rawRecords(
      rows,
      async (some) => {
        asked.push(some.map(({ id }) => id))
        return some.map(raw)
      },
      ({ id }) => gone.push(id),
    )
    for await (const batch of batches) records.push(...batch)
    return { asked, gone, records }
  }

  test('come in the order of the rows, each page read once', async () => {
    const rows = [rowAt(2, 1), rowAt(1, 0), rowAt(2, 0), rowAt(1, 5)]
    const { asked, records } = await read(rows, ({ id }) => ({ id }))
    expect(asked).toEqual([
      ['2/1', '2/0'],
      ['1/0', '1/5'],
    ])
    expect(records).toEqual(rows.map(({ id }) => ({ id })))
  })

  test('many rows from many pages keep their order as well', async () => {
    const rows = Array.from({ length: 25_000 }, (_, at) => rowAt((at * 7) % 50, at))
    const { asked, records } = await read(rows, ({ id }) => ({ id }))
    expect(records).toEqual(rows.map(({ id }) => ({ id })))
    expect(asked).toHaveLength(3 * 50)
  })

  test('hold no user data, whatever was let through', async () => {
    const user_data = 'IyEvYmluL2Jhc2g='
    const raw = { id: '1/0', 'OS-EXT-SRV-ATTR:user_data': user_data, nested: [{ user_data }] }
    const { records } = await read([rowAt(1, 0)], () => raw)
    expect(JSON.stringify(records)).not.toContain(user_data)
    expect(JSON.stringify(records)).toContain('"bytes":11')
  })

  test('a row that is not there any more is left with its ID, and told', async () => {
    const rows = [rowAt(1, 0), rowAt(1, 1), rowAt(1, 2)]
    const { gone, records } = await read(rows, ({ id }) => (id === '1/1' ? undefined : null))
    expect(records).toEqual([null, { id: '1/1' }, null])
    expect(gone).toEqual(['1/1'])
  })
})
