import { isComplete, type Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'

/** How many rows the refine query leaves, and whether more may come; nothing before there are rows to count. */
export function ShownNote({
  loaded,
  shown,
  sorted,
}: {
  loaded: Loaded
  /** Rows that the refine query leaves, or null when it leaves all. */
  shown: number | null
  /** The rows are in another order than that of the API. */
  sorted: boolean
}) {
  if (loaded.rows.length === 0) return null
  return (
    <>
      {shown !== null && <span className="font-medium">{t('{shown} shown', { shown })}</span>}
      {(shown !== null || sorted) && !isComplete(loaded) && (
        <span className="text-transition">
          {shown === null
            ? t('sorted among the rows loaded so far')
            : sorted
              ? t('counted and sorted among the rows loaded so far')
              : t('counted among the rows loaded so far')}
        </span>
      )}
    </>
  )
}
