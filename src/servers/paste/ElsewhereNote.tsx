import { useMemo } from 'react'

import type { Row } from '~/api/server'
import { isComplete } from '~/inventory/loaded'
import { printRefine } from '~/inventory/refine/print'
import type { RowKeys } from '~/inventory/row-keys'
import { t } from '~/lib/language/translate'
import { Sentence } from '~/ui/Sentence'

import type { Elsewhere } from '../list/elsewhere'
import { ElsewhereLink } from '../list/ElsewhereLink'
import { useLists } from '../projects/use-lists'
import { mostShown, namingRows } from '../refine/naming-rows'
import { useRowKeys } from './use-row-keys'

/** Says which entries that are missing here stand in the other list, and leads to them there. Showing it loads that list. */
export function ElsewhereNote({
  entries,
  elsewhere,
}: {
  entries: readonly string[]
  elsewhere: Elsewhere
}) {
  const { loaded, loading } = useLists(elsewhere.lists)
  const known = useRowKeys(loaded.rows)
  const { there, ids } = useMemo(() => {
    const named = known === null ? [] : entries.map((entry) => rowsNamed(entry, known.keys))
    return {
      there: entries.filter((_, place) => (named[place] ?? []).length > 0),
      ids: [...new Set(named.flat().map(({ id }) => id))],
    }
  }, [entries, known])
  const place = t(elsewhere.name)
  const amount = t('{count} in {place}', { count: there.length, place })
  const looking = loading || known?.whole !== true
  const sure = isComplete(loaded) && !looking
  const rest = looking
    ? t('Looking in {place}.', { place })
    : !sure
      ? t('Not all of {place} could be looked through.', { place })
      : there.length === 0
        ? t('None of them is in {place}.', { place })
        : ''
  return (
    <p className="text-muted">
      {there.length === 0 ? (
        rest
      ) : (
        <Sentence
          text="{found} {rest}"
          parts={{
            found: (
              <Sentence
                text="{amount}: {entries}."
                parts={{
                  amount:
                    ids.length > mostShown ? (
                      amount
                    ) : (
                      <ElsewhereLink
                        elsewhere={elsewhere}
                        sought={{ q: printRefine(namingRows(ids)) }}
                      >
                        {amount}
                      </ElsewhereLink>
                    ),
                  entries: there.slice(0, 10).join(', ') + (there.length > 10 ? ' …' : ''),
                }}
              />
            ),
            rest,
          }}
        />
      )}
    </p>
  )
}

/** The rows that an entry names as a whole, or else the one whose id begins with it. */
function rowsNamed(entry: string, keys: RowKeys): readonly Row[] {
  const named = keys.rowsOf(entry)
  if (named.length > 0) return named
  const begun = keys.rowsBeginning(entry)
  return begun.length === 1 ? begun : []
}
