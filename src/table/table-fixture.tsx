import type { ReactNode, Ref } from 'react'

import type { TableColumn } from './table-column'
import type { TableHandle } from './use-active-cell'
import { VirtualTable } from './VirtualTable'

/** A row of the tables that the specs draw. */
export interface Machine {
  id: string
  name: string
  unreadable?: boolean
}

/** Machines `from` … `to - 1`: `id-7`, named `web-7`. */
export function machines(from: number, to: number): Machine[] {
  return Array.from({ length: to - from }, (_, at) => ({
    id: `id-${from + at}`,
    name: `web-${from + at}`,
  }))
}

const columns: TableColumn<Machine>[] = [
  {
    id: 'name',
    header: 'Name',
    headerNote: 'The name of the machine',
    width: 200,
    render: ({ id, name }) => (
      <>
        {name}{' '}
        <button type="button" tabIndex={-1}>
          Copy
        </button>{' '}
        <button type="button" tabIndex={-1} popoverTarget={`more-${id}`}>
          Open
        </button>
        <span id={`more-${id}`} popover="auto">
          <button type="button">Inside {name}</button>
        </span>
      </>
    ),
    text: ({ name }) => name,
  },
  ...['one', 'two', 'three'].map((word) => ({
    id: word,
    header: `Column ${word}`,
    width: 300,
    render: ({ id }: Machine) => `${word} of ${id}`,
    text: ({ id }: Machine) => `${word} of ${id}`,
  })),
  {
    id: 'number',
    header: 'Number',
    width: 100,
    align: 'end',
    render: ({ id }) => id.slice(3).repeat(12),
    text: ({ id }) => `the whole of ${id}`,
  },
]

const rowId = ({ id }: Machine) => id
const ignore = () => undefined

interface TestTableProps {
  rows: readonly Machine[]
  rowCount?: number | null
  skeletonRows?: number
  selectedId?: string | null
  onSelect?: (id: string) => void
  onDismiss?: () => void
  rowNote?: (row: Machine) => ReactNode
  rowExpanded?: (row: Machine) => boolean | undefined
  basis?: unknown
  ref?: Ref<TableHandle>
  /** In CSS. */
  width?: string
}

/** A table, by default 800 pixels wide, whose header and ten rows are in view, between two buttons that can be tabbed to. */
export function TestTable({
  rows,
  rowCount = rows.length,
  selectedId = null,
  onSelect = ignore,
  width = '800px',
  ...others
}: TestTableProps) {
  return (
    <main className="flex flex-col" style={{ width, height: '420px' }}>
      <button type="button">Before</button>
      <div className="flex shrink-0 flex-col" style={{ height: '352px' }}>
        <VirtualTable
          label="Machines"
          rows={rows}
          rowId={rowId}
          columns={columns}
          rowCount={rowCount}
          selectedId={selectedId}
          onSelect={onSelect}
          {...others}
        />
      </div>
      <button type="button">After</button>
    </main>
  )
}
