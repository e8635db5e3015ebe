import './page.css'

import {
  columnFilteringFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

import type { Row } from '~/api/server'
import { cellRole, columnHeaderRole, gridRole, rowRole } from '~/table/grid-roles'

import { rowWidth, textColumns } from './columns'
import { loadFirstPage, workerReady } from './load-first-page'
import { loadRows } from './load-rows'
import { rowHeight } from './row-height'
import { searchWords } from './search-words'
import { sortedColumns, sortKeyOf } from './sort-cases'

/** The plain example: React, TanStack Table with all rows, TanStack Virtual, as their documents show it. */

const features = tableFeatures({
  columnFilteringFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { basic: sortFn_basic },
})

const helper = createColumnHelper<typeof features, Row>()

const columns = helper.columns([
  ...textColumns.map(({ id, header, width, text }) => {
    const sorted = sortedColumns.find((column) => column.id === id)
    return helper.accessor(
      (row) =>
        sorted === undefined
          ? row.kind === 'server' && text(row)
          : (sortKeyOf(sorted.id)(row) ?? undefined),
      {
        id,
        header,
        size: width,
        sortFn: 'basic',
        sortDescFirst: false,
        sortUndefined: 'last',
        enableGlobalFilter: false,
        cell: ({ row }) => (row.original.kind === 'server' ? text(row.original) : ''),
      },
    )
  }),
  helper.accessor(searchWords, { id: 'words', header: 'Words' }),
])

const bodyStyle: CSSProperties & Record<`--${string}`, string> = {
  display: 'block',
  '--row-width': `${rowWidth}px`,
}

interface Data {
  readonly rows: Row[]
  /** Rows that there are; null for as many as are here. */
  readonly count: number | null
}

let show: (data: Data) => void = () => {}

function Example() {
  const [{ rows: data, count }, setData] = useState<Data>({ rows: [], count: null })
  const [globalFilter, setGlobalFilter] = useState('')
  const scroller = useRef<HTMLTableElement>(null)
  show = setData
  const table = useTable({
    features,
    columns,
    data,
    state: { globalFilter, columnVisibility: { words: false } },
    globalFilterFn: 'includesString',
    getRowId: ({ id }) => id,
  })
  const { rows } = table.getRowModel()
  // oxlint-disable-next-line react/incompatible-library -- React Compiler is not in use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  return (
    <>
      <input
        role="combobox"
        aria-label="Refine"
        aria-expanded={false}
        aria-controls="servers"
        value={globalFilter}
        onChange={(event) => setGlobalFilter(event.target.value)}
      />
      <table
        ref={scroller}
        className="grid"
        style={{ display: 'block' }}
        id="servers"
        {...gridRole}
        aria-label="Servers"
        aria-rowcount={(count ?? rows.length) + 1}
      >
        <thead className="header">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} {...rowRole} aria-rowindex={1} style={{ display: 'flex' }}>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  {...columnHeaderRole}
                  className="cell"
                  style={{ width: header.getSize(), textAlign: 'start' }}
                  onClick={header.column.getToggleSortingHandler()}
                >
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody className="body" style={{ ...bodyStyle, height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <tr
              key={key}
              {...rowRole}
              aria-rowindex={index + 2}
              className="row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {rows[index]?.getVisibleCells().map((cell) => (
                <td
                  key={cell.id}
                  {...cellRole}
                  className="cell"
                  style={{ width: cell.column.getSize() }}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

createRoot(document.body).render(<Example />)

window.bench = {
  ready: workerReady,
  async showFirst(projectId) {
    const { rows, count } = await loadFirstPage(projectId)
    const start = performance.now()
    show({ rows: [...rows], count })
    return start
  },
  async loadAll(projectId) {
    const start = performance.now()
    show({ rows: await loadRows(projectId), count: null })
    return performance.now() - start
  },
}
