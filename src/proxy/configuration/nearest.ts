/** The known name that is most likely meant by `name`, or null when none is close: letter case and one or two slips. */
export function nearest(name: string, known: readonly string[]): string | null {
  const wanted = name.toLowerCase()
  const best = known
    .map((candidate) => ({ candidate, slips: distance(wanted, candidate.toLowerCase()) }))
    .reduce<{ candidate: string | null; slips: number }>(
      (best, next) => (next.slips < best.slips ? next : best),
      { candidate: null, slips: Math.min(3, Math.ceil(wanted.length / 2) + 1) },
    )
  return best.candidate
}

/** How many letters are to be added, taken away or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1]
    for (const [j, otherLetter] of Array.from(other).entries()) {
      const changed = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
