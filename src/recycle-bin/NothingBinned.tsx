import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { t } from '~/lib/language/translate'
import { describeFilters } from '~/servers/describe-filters'
import { focusFilters } from '~/servers/focus-filters'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { describePolicies } from './describe-policies'
import { toRecycleBinQuery, useRecycleBinAddress } from './recycle-bin-address'
import type { ProjectPolicy } from './use-policies'

/** Why the recycle bins show no server: a filter, a bin that is off, or ones that are empty. */
export function NothingBinned({ policies }: { policies: readonly ProjectPolicy[] }) {
  const [address, setAddress] = useRecycleBinAddress()
  const { 'expect-fields': _, ...narrowing } = toRecycleBinQuery(address)
  if (Object.keys(narrowing).length > 0) {
    return (
      <EmptyState
        title={t('No server in the recycle bin matches')}
        action={
          <Button
            onClick={() => {
              void setAddress(null)
              focusFilters()
            }}
          >
            {t('Clear filters')}
          </Button>
        }
      >
        <p>
          {t('The API returned none for {filters}. Change or clear these API filters.', {
            filters: describeFilters(recycleBinParameters, narrowing),
          })}
        </p>
      </EmptyState>
    )
  }
  if (policies.length > 1) {
    return (
      <EmptyState title={t('No server in these recycle bins')}>
        <p>{describePolicies(policies)}</p>
      </EmptyState>
    )
  }
  const policy = policies[0]?.policy ?? 'pending'
  const enabled = typeof policy === 'string' ? null : policy.enabled
  if (enabled === false) {
    return (
      <EmptyState title={t('The recycle bin is off')}>
        <p>
          {t(
            'While it is off, it keeps no deleted servers of this project. Off is the default; an administrator can turn it on in the ECS console, after the recycle bin for disks.',
          )}
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('The recycle bin is empty')}>
      <p>
        {enabled === true
          ? t('It is on, and no deleted server is kept in it now.')
          : t('The API returned no server. Whether the recycle bin is on could not be read.')}
      </p>
    </EmptyState>
  )
}
