import { escapeGlob } from '~/inventory/refine/glob'
import { parseRefine } from '~/inventory/refine/parse'
import { printRefine } from '~/inventory/refine/print'

/** The refine text that finds what a text finds: itself where it asks for fields, else each of its words as it stands. */
export function refineText(text: string): string {
  const { query, problems } = parseRefine(text)
  if (problems.length === 0 && query.terms.some(({ kind }) => kind === 'field')) return text
  const words = text.split(/\s+/).filter((word) => word !== '')
  return printRefine({
    terms: words.map((word) => ({ kind: 'word', negated: false, glob: escapeGlob(word) })),
  })
}
