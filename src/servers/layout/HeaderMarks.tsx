/** A line over the whole height of the table, `x` pixels from its left edge, and what is said beside it. */
export function Line({ x, text }: { x: number; text?: string }) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 z-3" style={{ left: x }}>
      <div className="h-full w-0.5 -translate-x-1/2 bg-accent" />
      {text !== undefined && <Chip x={0} text={text} />}
    </div>
  )
}

/** A word beside the pointer, `x` pixels from the left edge of the table. */
export function Chip({ x, text }: { x: number; text: string }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-9 z-3 ml-2 rounded-small border border-border bg-raised px-1.5 text-small whitespace-nowrap tabular-nums shadow-(--shadow-float)"
      style={{ left: x }}
    >
      {text}
    </div>
  )
}
