import type { Problem } from '~/inventory/refine/problem'

/** Underlines the faulty places of a text: the same text, unseen, under the one in the field. */
export function ProblemMarks({ text, problems }: { text: string; problems: readonly Problem[] }) {
  const [first] = problems
  if (first === undefined) return null
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 flex items-center overflow-hidden px-2 whitespace-pre text-transparent"
    >
      <span>{text.slice(0, first.start)}</span>
      <span className="underline decoration-failed decoration-wavy underline-offset-3">
        {text.slice(first.start, Math.max(first.end, first.start + 1)) || ' '}
      </span>
    </div>
  )
}
