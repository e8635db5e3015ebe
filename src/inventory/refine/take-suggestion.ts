import type { Suggestion, Suggestions } from './suggestion'

/**
 * A text in which a suggestion has taken its place, and where the caret is then: behind it. A value is whole: a space
 * parts it from what follows, unless that goes on with the list or ends the group.
 */
export function takeSuggestion(
  text: string,
  { start, end }: Pick<Suggestions, 'start' | 'end'>,
  { kind, insert }: Suggestion,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, start) + insert
  const after = text.slice(end)
  if (kind !== 'value' || /^[,)]/.test(after)) {
    return { text: before + after, caret: before.length }
  }
  return { text: `${before} ${after.replace(/^ /, '')}`, caret: before.length + 1 }
}
