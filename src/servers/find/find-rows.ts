import type { Row } from '~/api/server'
import { compileRefine } from '~/inventory/refine/compile'
import { escapeGlob, fold } from '~/inventory/refine/glob'

import type { Refined } from '../refine/refined'
import type { CellTexts } from './use-cell-texts'

/**
 * The refined rows that hold a text, in the order on the screen: where plain words are looked for, or in the texts of
 * cells as far as these are joined in `cells`.
 */
export function findRows(
  text: string,
  { indexes, order }: Pick<Refined, 'indexes' | 'order'>,
  cells: Pick<CellTexts, 'search'>,
): readonly Row[] {
  const wanted = text.trim()
  if (wanted === '') return []
  const { rows } = indexes
  const holds = new Uint8Array(rows.length)
  cells.search.markText(fold(wanted), holds)
  const word = { kind: 'word', negated: false, glob: escapeGlob(wanted) } as const
  const context = { indexes, now: 0, raw: null }
  for (const place of compileRefine({ terms: [word] }, context).rows()) holds[place] = 1
  return Array.from(order)
    .filter((place) => holds[place] === 1)
    .flatMap((place) => rows[place] ?? [])
}
