import type { Problem } from '~/inventory/refine/problem'

/** Underlines the faulty places of a text: the same text, unseen, under the one in the field. */
export function ProblemMarks({
  text,
  problems,
  scrolled,
}: {
  text: string
  problems: readonly Problem[]
  /** Pixels by which the text in the field is scrolled. */
  scrolled: number
}) {
  const [first] = problems
  if (first === undefined) return null
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 mx-2 flex items-center overflow-hidden whitespace-pre text-transparent"
    >
      <span style={{ marginLeft: -scrolled }}>{text.slice(0, first.start)}</span>
      <span className="underline decoration-failed decoration-wavy underline-offset-3">
        {text.slice(first.start, Math.max(first.end, first.start + 1)) || ' '}
      </span>
    </div>
  )
}
