import { printRefine } from '~/inventory/refine/print'
import type { Query } from '~/inventory/refine/query'
import { t } from '~/lib/language/translate'
import { Sentence } from '~/ui/Sentence'

/** Says whose rows are on the screen while the refine text cannot be read. */
export function RowsOfText({ query }: { query: Query }) {
  if (query.terms.length === 0)
    return t('This text cannot be read; the rows are all that are loaded.')
  return (
    <Sentence
      text="This text cannot be read; the rows are those of {query}."
      parts={{ query: <code className="font-mono wrap-anywhere">{printRefine(query)}</code> }}
    />
  )
}
