import { type PointerEvent as Pointer, useEffect, useEffectEvent, useState } from 'react'

import { t, translated } from '~/lib/language/translate'
import { revealColumn } from '~/table/grid-dom'

import { isPinned, moveColumn, resizeColumn } from './change-layout'
import { boundWidth, type ColumnLayout } from './column-layout'
import { fittingWidth } from './fitting-width'
import { dropPlace, edgeAt, headerCells } from './header-places'
import { headerAt } from './header-touch'
import { pressMissedKeys } from './missed-keys'
import { Chip, Line } from './HeaderMarks'
import { HeaderMenu } from './HeaderMenu'
import type { Layout } from './layout'

/** Pixels by which a key changes a width. */
const keyStep = 16
/** Pixels that a pressed pointer moves before a click becomes a drag. */
const slack = 6

/** A right edge of a header cell that is held or could be; `x` in pixels from the left edge of the table. */
interface Edge {
  readonly at: number
  readonly x: number
  readonly width: number
  /** Where the pointer took hold of it; null while it only could. */
  readonly from: number | null
  readonly wanted: number
}

/** A column on its way to another place. */
interface Drag {
  readonly at: number
  readonly to: number
  /** The pointer, and where the column would stand, in pixels from the left edge of the table. */
  readonly x: number
  readonly line: number | null
}

/**
 * Resizes, fits and moves the columns of a table by its header. The pointer drags an edge or a whole header, a double
 * click on an edge fits the column; on a focused header Alt with an arrow key moves it, with Shift as well resizes it,
 * and Alt+Enter fits it. Escape takes back what the pointer drags. A right click or the menu key opens a menu of it all.
 * Stands in the element around the table, whose header it listens to.
 */
export function HeaderTools({ grid, layout: tools }: { grid: HTMLElement; layout: Layout }) {
  const { layout, columns, setLayout } = tools
  const [edge, setEdge] = useState<Edge | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [said, setSaid] = useState('')

  function columnAt(at: number) {
    const column = columns[at]
    const shown = layout.shown.find(({ id }) => id === column?.id)
    return column === undefined || shown === undefined
      ? null
      : { id: shown.id, name: translated(column.header) }
  }

  function fromLeft(x: number): number {
    return x - grid.getBoundingClientRect().left
  }

  function resize(at: number, width: number) {
    const column = columnAt(at)
    if (column === null) return
    setLayout(resizeColumn(layout, column.id, width))
    setSaid(
      t('{name} is {width} pixels wide', { name: column.name, width: String(boundWidth(width)) }),
    )
  }

  function fit(at: number) {
    resize(at, fittingWidth(grid, at))
  }

  function placed(at: number, to: number): { next: ColumnLayout; landing: number } | null {
    const column = columnAt(at)
    if (column === null) return null
    const next = moveColumn(layout, column.id, to)
    return { next, landing: next.shown.findIndex(({ id }) => id === column.id) }
  }

  /** Moves a column, and answers where it stands then. */
  function move(at: number, to: number): number {
    const column = columnAt(at)
    const place = placed(at, to)
    if (column === null || place === null) return at
    const { next, landing } = place
    if (next === layout) {
      const { name } = column
      setSaid(
        isPinned(layout, column.id)
          ? t('{name} cannot go further: pinned', { name })
          : t('{name} cannot go further: not pinned', { name }),
      )
      return at
    }
    setLayout(next)
    setSaid(
      t('{name} is column {place} of {count}', {
        name: column.name,
        place: landing + 1,
        count: next.shown.length,
      }),
    )
    return landing
  }

  const onHover = useEffectEvent((event: PointerEvent) => {
    if (edge !== null && edge.from !== null) return
    const cells = headerCells(grid)
    const at = event.buttons === 0 ? edgeAt(cells, headerAt(event.target), event.clientX) : -1
    const box = cells[at]?.getBoundingClientRect()
    if (box === undefined) setEdge(null)
    else if (edge?.at !== at) {
      const width = Math.round(box.width)
      setEdge({ at, x: fromLeft(box.right), width, from: null, wanted: width })
    }
  })

  const onPress = useEffectEvent((event: PointerEvent) => {
    const at = headerAt(event.target)
    if (at === -1 || event.button !== 0 || event.pointerType === 'touch') return null
    return { at, x: event.clientX }
  })

  const onDrag = useEffectEvent((at: number, clientX: number) => {
    const cells = headerCells(grid)
    const to = dropPlace(cells, at, clientX)
    const landing = placed(at, to)?.landing ?? at
    const box = cells[landing]?.getBoundingClientRect()
    const line = landing === at || box === undefined ? null : landing < at ? box.left : box.right
    setDrag({ at, to, x: fromLeft(clientX), line: line === null ? null : fromLeft(line) })
  })

  const onDrop = useEffectEvent((meant: boolean) => {
    if (drag !== null && meant) move(drag.at, drag.to)
    setDrag(null)
  })

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const at = headerAt(event.target)
    if (at === -1 || !event.altKey || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    const cell = headerCells(grid)[at]
    if (cell === undefined || (step === 0 && event.key !== 'Enter')) return
    event.preventDefault()
    event.stopPropagation()
    if (step === 0) fit(at)
    else if (event.shiftKey) resize(at, cell.offsetWidth + step * keyStep)
    else {
      const landing = move(at, at + step)
      if (document.activeElement !== cell) return
      // The header takes the focus along, once it stands in its new place.
      requestAnimationFrame(() => {
        const moved = headerCells(grid)[landing]
        if (moved === undefined) return
        moved.focus({ preventScroll: true })
        revealColumn(grid, moved)
      })
    }
  })

  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    grid.addEventListener('pointermove', (event) => onHover(event), { signal })
    grid.addEventListener('keydown', (event) => onKey(event), { signal, capture: true })
    grid.addEventListener('pointerdown', (event) => followPress(event), { signal })
    pressMissedKeys(grid, signal)
    return () => over.abort()

    function followPress(event: PointerEvent) {
      const pressed = onPress(event)
      if (pressed === null) return
      const released = new AbortController()
      const until = { signal: AbortSignal.any([signal, released.signal]) }
      let dragging = false
      let cancelled = false
      // The names of the columns are not to be marked as text on the way.
      addEventListener('selectstart', (start) => start.preventDefault(), until)
      addEventListener(
        'pointermove',
        ({ clientX }) => {
          dragging ||= Math.abs(clientX - pressed.x) > slack
          if (dragging && !cancelled) onDrag(pressed.at, clientX)
        },
        until,
      )
      onEscape(() => {
        cancelled = true
        onDrop(false)
      }, until.signal)
      function release({ type }: Event) {
        released.abort()
        if (!dragging) return
        if (type === 'pointerup') swallowClick()
        onDrop(type === 'pointerup' && !cancelled)
      }
      addEventListener('pointerup', release, until)
      addEventListener('pointercancel', release, until)
    }
  }, [grid])

  const held = edge !== null && edge.from !== null
  useEffect(() => {
    if (!held) return
    const over = new AbortController()
    onEscape(() => setEdge(null), over.signal)
    return () => over.abort()
  }, [held])

  function hold(event: Pointer<HTMLElement>) {
    if (edge === null || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setEdge({ ...edge, from: event.clientX })
  }

  function pull({ clientX }: Pointer<HTMLElement>) {
    if (edge === null || edge.from === null) return
    setEdge({ ...edge, wanted: boundWidth(edge.width + clientX - edge.from) })
  }

  function letGo() {
    const moved = edge !== null && edge.wanted !== edge.width
    if (moved) resize(edge.at, edge.wanted)
    // The handle stays for the second click of a double click.
    setEdge(edge === null || moved ? null : { ...edge, from: null })
  }

  return (
    <>
      <output className="sr-only">{said}</output>
      <HeaderMenu grid={grid} layout={tools} onFit={fit} onSay={setSaid} />
      {edge !== null && (
        <div
          aria-hidden
          className="absolute top-0 z-3 h-8 w-2.5 -translate-x-1/2 cursor-col-resize touch-none"
          style={{ left: edge.x + edge.wanted - edge.width }}
          title={t('Drag to resize, double click to fit')}
          onPointerDown={hold}
          onPointerMove={pull}
          onPointerUp={letGo}
          onPointerCancel={() => setEdge(null)}
          onPointerLeave={() => edge.from === null && setEdge(null)}
          onDoubleClick={() => {
            fit(edge.at)
            setEdge(null)
          }}
        >
          <div className="mx-auto h-full w-0.5 bg-accent" />
        </div>
      )}
      {held && <Line x={edge.x + edge.wanted - edge.width} text={`${edge.wanted} px`} />}
      {drag !== null && (
        <>
          {drag.line !== null && <Line x={drag.line} />}
          <Chip x={drag.x} text={translated(columns[drag.at]?.header ?? '')} />
        </>
      )}
    </>
  )
}

/** Calls `cancel` when Escape is pressed, which then means nothing else to the table. */
function onEscape(cancel: () => void, signal: AbortSignal) {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    },
    { capture: true, signal },
  )
}

/** Keeps the click that ends a drag from sorting by the column. */
function swallowClick() {
  const done = new AbortController()
  addEventListener('click', (event) => event.stopPropagation(), {
    capture: true,
    signal: done.signal,
  })
  setTimeout(() => done.abort())
}
