import { lazy, Suspense } from 'react'

import { recycleBinLimit, recycleBinParameters } from '~/api/recycle-bin-parameters'
import { t, translated } from '~/lib/language/translate'
import { focusFilters } from '~/servers/focus-filters'
import { ParameterListField } from '~/servers/ParameterListField'
import { ParameterTextField } from '~/servers/ParameterTextField'
import { Button } from '~/ui/Button'

import { ExpectedFieldsFilter } from './ExpectedFieldsFilter'
import { recycleBinAddress, useRecycleBinAddress } from './recycle-bin-address'

// Views are not part of the first load; their place is held.
const ViewsMenu = lazy(async () => ({
  default: (await import('~/servers/views/ViewsMenu')).ViewsMenu,
}))

/** One control for every query parameter of the recycle bin that a person sets. */
export function RecycleBinFilters() {
  const [filters, setFilters] = useRecycleBinAddress()
  const anySet = Object.values(filters).some((value) => value !== null)
  return (
    <search
      aria-label={t('API filters')}
      className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface px-3 max-lg:h-auto max-lg:flex-wrap max-lg:py-2"
    >
      <span
        className="text-small font-semibold text-muted"
        title={t('These decide what is loaded')}
      >
        API
      </span>
      <ParameterTextField
        className="w-48"
        parameter={recycleBinParameters.name}
        value={filters.name}
        onChange={(name, first) =>
          void setFilters({ name }, { history: first ? 'push' : 'replace' })
        }
      />
      <ParameterListField
        className="w-56 min-w-36 shrink grow lg:max-w-80"
        parameter={recycleBinParameters.tags}
        values={filters.tags ?? []}
        placeholder={t('any')}
        onChange={(tags) => void setFilters({ tags })}
      />
      <ExpectedFieldsFilter
        fields={filters['expect-fields'] ?? []}
        onChange={(fields) => void setFilters({ 'expect-fields': fields })}
      />
      <span
        className="text-small text-muted"
        title={translated(recycleBinParameters.limit.meaning)}
      >
        limit {recycleBinLimit}
      </span>
      {anySet && (
        <Button
          look="quiet"
          onClick={() => {
            void setFilters(null)
            focusFilters()
          }}
        >
          {t('Clear filters')}
        </Button>
      )}
      <span className="ml-auto w-56 min-w-48 shrink">
        <Suspense>
          <ViewsMenu tab="recycle-bin" filters={recycleBinAddress} />
        </Suspense>
      </span>
    </search>
  )
}
