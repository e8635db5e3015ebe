import { useQueryState } from 'nuqs'

import { beginsIpv4, serversParameters } from '~/api/servers-parameters'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { describeFilters } from './describe-filters'
import { focusFilters } from './focus-filters'
import { focusRefine } from './refine/focus-refine'
import { refineAddress } from './refine/refine-address'
import { toServersQuery, useServersAddress } from './servers-address'

/** Why the API returned no server: its filters leave none, or there is none. */
export function NothingListed({ severalProjects }: { severalProjects: boolean }) {
  const [address, setAddress] = useServersAddress()
  const [text, setText] = useQueryState('q', refineAddress.q)
  const { limit: _, ...narrowing } = toServersQuery(address)
  if (Object.keys(narrowing).length === 0) {
    return (
      <EmptyState
        title={
          severalProjects ? t('These projects have no servers') : t('This project has no servers')
        }
      >
        <p>
          {t(
            'The API returned none, and no API filter is set. With a permission for one enterprise project only, set that filter.',
          )}
        </p>
      </EmptyState>
    )
  }

  function clear() {
    void setAddress(null)
    focusFilters()
  }

  const { ip } = narrowing
  const refine = ip !== undefined && beginsIpv4(ip) ? `ip:${ip}` : null
  return (
    <EmptyState
      title={t('No server matches')}
      action={
        <>
          {refine !== null && (
            <Button
              onClick={() => {
                void setAddress({ ip: null })
                void setText([text, refine].filter(Boolean).join(' '), { history: 'push' })
                focusRefine()
              }}
            >
              {t('Refine by {text} instead', { text: refine })}
            </Button>
          )}
          <Button onClick={clear}>{t('Clear filters')}</Button>
        </>
      }
    >
      <p>
        {t('The API returned no server for {filters}. Change or clear these API filters.', {
          filters: describeFilters(serversParameters, narrowing),
        })}
      </p>
      {refine !== null && (
        <p>
          {t(
            'The IP filter of the API compares private IPv4 addresses; Refine compares floating ones, too.',
          )}
        </p>
      )}
    </EmptyState>
  )
}
