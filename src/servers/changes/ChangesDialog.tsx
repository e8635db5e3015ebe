import { useQueryClient } from '@tanstack/react-query'

import type { Changes } from '~/inventory/change'
import { forgetChanges } from '~/inventory/forget-changes'
import { formatZoned } from '~/lib/format-time'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'

import type { List } from '../list/use-list'
import { ChangedServers } from './ChangedServers'
import { whatIsCompared } from './describe-changes'

/** What has become of each server since changes are counted: field by field, before and now. */
export function ChangesDialog({
  changes,
  list,
  onClose,
}: {
  changes: Changes
  list: List
  onClose: () => void
}) {
  const client = useQueryClient()
  return (
    <Dialog
      title={t('Changes since {time}', { time: formatZoned(changes.since) })}
      wide
      onClose={onClose}
    >
      <ChangedServers
        changes={changes}
        several={list.loaded.projects.length > 0}
        note={<p>{describeComparison(changes)}</p>}
        tools={
          <Button
            // A load under way goes on from what it found, and would bring the changes back.
            disabled={list.loading}
            title={list.loading ? t('Once the list is loaded') : undefined}
            onClick={() => {
              for (const { queryKey } of list.parts) forgetChanges(client, queryKey)
              onClose()
            }}
          >
            {t('Count from now on')}
          </Button>
        }
        onClose={onClose}
      />
    </Dialog>
  )
}

function describeComparison({ whole }: Changes): string {
  const compared = t('The list as it was then, compared with the one of now. {compared}', {
    compared: t(whatIsCompared),
  })
  return whole
    ? compared
    : t(
        '{compared} Not every server could be read each time: some that came or went may be missing, and some stand as they were last seen.',
        { compared },
      )
}
