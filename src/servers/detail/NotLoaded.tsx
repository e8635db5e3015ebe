import { isComplete, isReadToEnd } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { ElsewhereLink } from '../list/ElsewhereLink'
import type { List } from '../list/use-list'
import type { Elsewhere } from '../list/elsewhere'

/** Why the server of the address is not there: not yet, not in what was loaded, or not at all. */
export function NotLoaded({
  id,
  list: { loaded, loading, load },
  elsewhere,
}: {
  id: string
  list: List
  elsewhere: Elsewhere
}) {
  const { length: count } = loaded.rows
  if (loading) {
    return (
      <output>
        {count === 0
          ? t(
              'This server is not loaded yet. Loading goes on; the detail opens as soon as the row is there.',
            )
          : t(
              'This server is not among the {count} rows loaded so far. Loading goes on; the detail opens as soon as the row is there.',
              { count },
            )}
      </output>
    )
  }
  if (!isComplete(loaded)) {
    return (
      <div className="flex flex-col items-start gap-2">
        <output>
          {t('{missing} {why}', {
            missing:
              count === 0
                ? t('This server is not loaded.')
                : t('This server is not among the {count} rows loaded so far.', { count }),
            why: isReadToEnd(loaded)
              ? t(
                  'The list may lack some: it changed while it was loading, or the API counts more.',
                )
              : t('The list is partial: it may be on a page that is not loaded.'),
          })}
        </output>
        <Button onClick={load}>
          {loaded.end === null ? t('Load the rest') : t('Reload the list')}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <output>
        {t(
          'This server is not among the loaded rows, and the list is complete. It may be gone, or the API filters leave it out.',
        )}
      </output>
      <ElsewhereLink elsewhere={elsewhere} sought={{ server: id }}>
        {t('Look in {place}', { place: t(elsewhere.name) })}
      </ElsewhereLink>
      <Button onClick={load}>{t('Reload the list')}</Button>
    </div>
  )
}
