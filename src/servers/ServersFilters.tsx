import { lazy, memo, type ReactNode, Suspense } from 'react'

import { advisedServersLimit, serversParameters } from '~/api/servers-parameters'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Popover } from '~/ui/Popover'

import { focusFilters } from './focus-filters'
import { ParameterListField } from './ParameterListField'
import { ParameterTextField } from './ParameterTextField'
import { serversAddress, useServersAddress } from './servers-address'
import { StatusFilter } from './StatusFilter'

// Views are not part of the first load; their place is held.
const ViewsMenu = lazy(async () => ({ default: (await import('./views/ViewsMenu')).ViewsMenu }))

const lessUsed = ['flavor', 'enterprise_project_id', 'reservation_id', 'limit'] as const

interface ServersFiltersProps {
  /** There are rows, or there will be none: what is not needed for them may be fetched. */
  rowsStand: boolean
}

/**
 * One control for every query parameter of the Servers endpoint that a person sets. Pages that arrive do not draw it
 * again.
 */
export const ServersFilters: (props: ServersFiltersProps) => ReactNode = memo(Filters)

function Filters({ rowsStand }: ServersFiltersProps) {
  const [filters, setFilters] = useServersAddress()
  const setLessUsed = lessUsed.filter((name) => filters[name] !== null)
  const anySet = Object.values(filters).some((value) => value !== null)

  /** Lists that hold nothing give way first, then texts, which keep their room while they are typed in. */
  const listRoom = (values: unknown) =>
    values === null ? 'w-56 min-w-28 shrink-99' : 'w-max min-w-40 shrink'

  /** The first change of an edit is a step of the history; its corrections replace it. */
  function change(values: Parameters<typeof setFilters>[0], first = true) {
    void setFilters(values, { history: first ? 'push' : 'replace' })
  }

  return (
    <search
      aria-label={t('API filters')}
      className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface px-3 max-xl:h-auto max-xl:flex-wrap max-xl:py-2"
    >
      <span
        className="text-small font-semibold text-muted"
        title={t('These decide what is loaded')}
      >
        API
      </span>
      <ParameterTextField
        className="w-48 min-w-24 shrink-9"
        parameter={serversParameters.name}
        value={filters.name}
        onChange={(name, first) => change({ name }, first)}
      />
      <StatusFilter status={filters.status} onChange={(status) => change({ status })} />
      <ParameterTextField
        className="w-44 min-w-24 shrink-3"
        parameter={serversParameters.ip}
        value={filters.ip}
        onChange={(ip, first) => change({ ip }, first)}
      />
      <ParameterListField
        className={`grow lg:max-w-80 ${listRoom(filters.tags)}`}
        parameter={serversParameters.tags}
        values={filters.tags ?? []}
        placeholder={t('any')}
        onChange={(tags) => change({ tags })}
      />
      <ParameterListField
        className={`grow lg:max-w-80 ${listRoom(filters['not-tags'])}`}
        parameter={serversParameters['not-tags']}
        values={filters['not-tags'] ?? []}
        placeholder={t('none')}
        onChange={(notTags) => change({ 'not-tags': notTags })}
      />
      <Popover
        label={t('More API filters')}
        active={setLessUsed.length > 0}
        button={
          setLessUsed.length === 0
            ? t('More')
            : t('More: {count} set', { count: setLessUsed.length })
        }
      >
        <div className="flex w-80 max-w-full flex-col gap-3">
          <ParameterTextField
            parameter={serversParameters.flavor}
            value={filters.flavor}
            onChange={(flavor, first) => change({ flavor }, first)}
          />
          <ParameterTextField
            parameter={serversParameters.enterprise_project_id}
            value={filters.enterprise_project_id}
            onChange={(id, first) => change({ enterprise_project_id: id }, first)}
          />
          <ParameterTextField
            parameter={serversParameters.reservation_id}
            value={filters.reservation_id}
            onChange={(id, first) => change({ reservation_id: id }, first)}
          />
          <ParameterTextField
            parameter={serversParameters.limit}
            value={filters.limit}
            placeholder={String(advisedServersLimit)}
            onChange={(limit, first) => change({ limit }, first)}
          />
        </div>
      </Popover>
      {/* Its room is kept: the field that somebody types in does not shrink for it. */}
      <Button
        look="quiet"
        className={anySet ? '' : 'invisible max-xl:hidden'}
        onClick={() => {
          void setFilters(null)
          focusFilters()
        }}
      >
        {t('Clear filters')}
      </Button>
      <span className="ml-auto w-56 min-w-44 shrink-99">
        <Suspense>{rowsStand && <ViewsMenu tab="servers" filters={serversAddress} />}</Suspense>
      </span>
    </search>
  )
}
