import { useMemo } from 'react'

import { isComplete, type Loaded } from '~/inventory/loaded'
import type { FieldName } from '~/inventory/refine/fields'
import { otherReading } from '~/inventory/refine/other-reading'
import { parseRefine } from '~/inventory/refine/parse'
import { printRefine } from '~/inventory/refine/print'
import type { Query } from '~/inventory/refine/query'
import { formatCount } from '~/lib/format-count'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Sentence } from '~/ui/Sentence'

import { useClock } from '../layout/use-clock'
import { ElsewhereLink } from '../list/ElsewhereLink'
import type { Elsewhere } from '../list/elsewhere'
import { focusRefine } from './focus-refine'
import { RowsOfText } from './RowsOfText'
import type { Refined } from './refined'

/** The refine text leaves no row of those that are loaded; another one, which was maybe meant, finds some. */
export function NoRowMatches({
  refined,
  loaded,
  elsewhere,
}: {
  refined: Refined
  loaded: Loaded
  /** The other list, which may have what is missing here. */
  elsewhere: Elsewhere
}) {
  const { text, query, problems, unfinished, indexes, raw } = refined
  const { now } = useClock()
  const readable = problems.length === 0 && unfinished === null
  const meant = useMemo(
    () => (readable ? otherReading(text, { indexes, now, raw: raw.columns }) : null),
    [readable, text, indexes, now, raw.columns],
  )
  const total = loaded.rows.length

  function clear() {
    refined.setQuery({ terms: [] })
    focusRefine()
  }

  return (
    <EmptyState
      title={isComplete(loaded) ? t('No loaded server matches') : t('No row loaded so far matches')}
      action={
        <>
          {meant !== null && (
            <Button
              onClick={() => {
                refined.setQuery(parseRefine(meant.text).query)
                focusRefine()
              }}
            >
              {t('Refine by that')}
            </Button>
          )}
          <Button onClick={clear}>{t('Clear Refine')}</Button>
        </>
      }
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
      {meant !== null && (
        <p>
          <Sentence
            text="Did you mean {text}? It matches {count}."
            parts={{
              text: <code className="font-mono text-small wrap-anywhere">{meant.text}</code>,
              count: formatCount(meant.count),
            }}
          />
        </p>
      )}
      {readable && namesServers(query) && (
        <p>
          <ElsewhereLink elsewhere={elsewhere} sought={{ q: printRefine(query) }}>
            {t('Look in {place}', { place: t(elsewhere.name) })}
          </ElsewhereLink>
        </p>
      )}
    </EmptyState>
  )
}

const naming: ReadonlySet<FieldName> = new Set(['name', 'id', 'ip', 'fixed', 'floating', 'mac'])

/** Whether a query asks for servers by what names one, which may just be in the other list. */
function namesServers({ terms: [term, ...more] }: Query): boolean {
  if (term === undefined || more.length > 0 || term.negated) return false
  return term.kind === 'word' || (term.kind === 'field' && naming.has(term.field.name))
}
