/** Texts that are sorted or merged in a few milliseconds. */
const stepTexts = 4096

/**
 * Sorts texts in plain order, in place, in steps of a few milliseconds, so that input can be served between them. One
 * native sort of 100,000 texts would hold the page for longer than a frame; runs that are sorted one by one and then
 * merged do not.
 */
export function* sortInSteps(texts: string[]): Generator<void, void, void> {
  for (let start = 0; start < texts.length; start += stepTexts) {
    const run = texts.slice(start, start + stepTexts).sort()
    for (const [at, text] of run.entries()) texts[start + at] = text
    yield
  }
  let from = texts
  let to = texts.slice()
  for (let width = stepTexts; width < texts.length; width *= 2) {
    yield* mergeRuns(from, to, width)
    ;[from, to] = [to, from]
  }
  if (from !== texts) for (const [at, text] of from.entries()) texts[at] = text
}

/** Merges each two neighbouring sorted runs of `width` texts into one. */
function* mergeRuns(from: readonly string[], to: string[], width: number): Generator<void> {
  let sinceStep = 0
  for (let start = 0; start < from.length; start += 2 * width) {
    const middle = Math.min(start + width, from.length)
    const end = Math.min(start + 2 * width, from.length)
    let left = start
    let right = middle
    for (let at = start; at < end; at += 1) {
      const one = from[left] ?? ''
      const other = from[right] ?? ''
      const takeLeft = right >= end || (left < middle && one <= other)
      to[at] = takeLeft ? one : other
      if (takeLeft) left += 1
      else right += 1
      sinceStep += 1
      if (sinceStep === stepTexts) {
        sinceStep = 0
        yield
      }
    }
  }
}
