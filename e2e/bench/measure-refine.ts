import type { Contender, OpenPage } from './contender'
import type { Figures } from './figures'
import { queryTests, typedWords } from './pages/refine-cases'
import type { References } from './references'
import { drive, refineField } from './view-driver'

/** Types plain words key by key, and pastes queries of the language, on one page. */
export async function measureRefine(
  open: OpenPage,
  contender: Contender,
  references: References,
  figures: Figures,
): Promise<void> {
  const { page } = open
  await refineField(open).click()
  for (const word of typedWords) {
    for (const [at, key] of word.split('').entries()) {
      const expected = await references.of({ query: word.slice(0, at + 1), sort: null })
      const withFacet = contender === 'product'
      const { start, painted, facet } = await drive(
        open,
        'keydown',
        expected,
        () => page.keyboard.press(key),
        withFacet,
      )
      figures.add(at === 0 ? 'refine, first key' : 'refine, later keys', contender, painted - start)
      if (facet !== null) {
        figures.add('facets after rows', contender, Math.max(0, facet - painted))
        figures.add('facets after key', contender, facet - start)
      }
    }
    await clear(open, references)
  }
  const queries = contender === 'example' ? [] : queryTests.keys()
  for (const query of queries) {
    const expected = await references.of({ query, sort: null })
    const { start, painted } = await drive(open, 'input', expected, () =>
      page.keyboard.insertText(query),
    )
    figures.add(`refine, ${query}`, contender, painted - start)
    figures.add('refine, queries', contender, painted - start)
    await clear(open, references)
  }
  // Puts away the suggestions, which lie over the headers.
  await refineField(open).blur()
}

async function clear(open: OpenPage, references: References): Promise<void> {
  const all = await references.of({ query: '', sort: null })
  await open.page.keyboard.press('ControlOrMeta+a')
  await drive(open, 'input', all, () => open.page.keyboard.press('Delete'))
}
