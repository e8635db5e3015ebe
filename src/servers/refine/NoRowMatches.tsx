import { isComplete, type Loaded } from '~/inventory/loaded'
import { printRefine } from '~/inventory/refine/print'
import { formatCount } from '~/lib/format-count'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Sentence } from '~/ui/Sentence'

import { RowsOfText } from './RowsOfText'
import type { Refined } from './refined'

/** The refine text leaves no row of those that are loaded. */
export function NoRowMatches({ refined, loaded }: { refined: Refined; loaded: Loaded }) {
  const { text, query, problems, unfinished } = refined
  const total = loaded.rows.length
  return (
    <EmptyState
      title={isComplete(loaded) ? t('No loaded server matches') : t('No row loaded so far matches')}
      action={<Button onClick={() => refined.setQuery({ terms: [] })}>{t('Clear Refine')}</Button>}
    >
      {problems.length > 0 ? (
        <>
          <p>
            <RowsOfText query={query} />
          </p>
          <p>{t('It leaves none of {total} loaded servers.', { total })}</p>
        </>
      ) : (
        <p>
          <Sentence
            text="The refine text leaves none of {total} loaded servers: {text}"
            parts={{
              total: formatCount(total),
              text: (
                <code className="font-mono text-small wrap-anywhere">
                  {unfinished === null ? text : printRefine(query)}
                </code>
              ),
            }}
          />
        </p>
      )}
    </EmptyState>
  )
}
