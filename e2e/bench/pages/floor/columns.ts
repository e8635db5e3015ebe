import type { Server } from '~/api/server'
import { formatAge } from '~/lib/format-time'
import { placeColumns } from '~/table/place-columns'

import { textColumns } from '../columns'
import { AddressesCell } from './addresses-cell'
import type { Cell } from './cell'
import { FlavorCell } from './flavor-cell'
import { MarksCell } from './marks-cell'
import { NameCell } from './name-cell'
import { PowerCell } from './power-cell'
import { StatusCell } from './status-cell'
import { TagsCell } from './tags-cell'
import { TextCell, type TextContent } from './text-cell'
import { VolumesCell } from './volumes-cell'

/** The cells of a column: what stands in all of them, and what fills one of them. */
interface FloorColumn {
  /** Class names of the cells, besides those that every cell has. */
  readonly cellClass?: string
  readonly html?: string
  readonly makeCell: (element: Element, room: number) => Cell
}

const now = Date.now()
const parts = 'flex items-center'

function textCells(content: TextContent): FloorColumn {
  return { makeCell: (element, room) => new TextCell(element, room, content) }
}

function ageCells(time: (server: Server) => number | null, missing: string): FloorColumn {
  return textCells({
    text(server) {
      const value = time(server)
      return value === null ? null : formatAge(value, now)
    },
    missing,
    short: true,
  })
}

const columnsById: Readonly<Record<string, FloorColumn>> = {
  name: {
    cellClass: `${parts} gap-2`,
    html: NameCell.html,
    makeCell: (element) => new NameCell(element),
  },
  status: {
    html: StatusCell.html,
    makeCell: (element, room) => new StatusCell(element, room),
  },
  power: { makeCell: (element, room) => new PowerCell(element, room) },
  task: textCells({ text: ({ taskState }) => taskState, missing: 'no task', short: true }),
  marks: { makeCell: (element, room) => new MarksCell(element, room) },
  addresses: {
    cellClass: `${parts} gap-2`,
    html: AddressesCell.html,
    makeCell: (element) => new AddressesCell(element),
  },
  flavor: { makeCell: (element) => new FlavorCell(element) },
  image: textCells({
    text: ({ image }) => image.name ?? image.osVersion ?? image.osType ?? image.id,
    missing: 'not reported',
    short: false,
  }),
  zone: textCells({
    text: ({ availabilityZone }) => availabilityZone,
    missing: 'not reported',
    short: true,
  }),
  volumes: { html: VolumesCell.html, makeCell: (element) => new VolumesCell(element) },
  tags: {
    cellClass: `${parts} gap-3`,
    html: TagsCell.html,
    makeCell: (element) => new TagsCell(element),
  },
  billing: textCells({
    text: ({ billing }) =>
      billing?.mode === 'unknown' ? `code ${billing.code}` : (billing?.mode ?? null),
    missing: 'not reported',
    short: false,
  }),
  created: ageCells(({ created }) => created, 'not reported'),
  launched: ageCells(({ launched }) => launched, 'no start is reported'),
}

function cellsOf(id: string): FloorColumn {
  const column = columnsById[id]
  if (column === undefined) throw new Error(`Nobody wrote the cells of ${id}.`)
  return column
}

/** Widths and class names of all columns, from the product's own layout of columns; the first one is pinned. */
export const placedColumns = placeColumns<Server>(
  textColumns.map(({ id, header, width, text }, index) => {
    const { cellClass } = cellsOf(id)
    const facts = { id, header, width, text, render: () => null }
    return {
      column: cellClass === undefined ? facts : { ...facts, cellClass },
      width,
      pinned: index === 0,
    }
  }),
)

/** The columns from left to right, with what their cells are made of. */
export const floorColumns = placedColumns.columns.map(
  ({ column, room, cellClass, looseCellClass, headerClass }) => {
    const { html = '', makeCell } = cellsOf(column.id)
    return { column, room, cellClass, looseCellClass, headerClass, html, makeCell }
  },
)
