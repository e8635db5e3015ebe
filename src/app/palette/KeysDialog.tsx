import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { chooseSingleKeys, takesSingleKeys } from '~/lib/single-keys'
import { pageKeys, tableKeys } from '~/servers/keys'
import { Dialog } from '~/ui/Dialog'
import { KeyList } from '~/ui/KeyList'

/** What all keys do, and the choice to leave those of one character alone. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [single, setSingle] = useState(takesSingleKeys)
  return (
    <Dialog title={t('Keys')} onClose={onClose}>
      <h3 className="pb-1 font-semibold">{t('Anywhere on the page')}</h3>
      <KeyList keys={pageKeys} />
      <label className="flex items-center gap-2 pt-2">
        <input
          type="checkbox"
          className="accent-accent"
          checked={single}
          onChange={({ target: { checked } }) => {
            chooseSingleKeys(checked)
            setSingle(checked)
          }}
        />
        {t('Keys of one character (/ ? J K) do something by themselves')}
      </label>
      <h3 className="pt-4 pb-1 font-semibold">{t('In the table')}</h3>
      <KeyList keys={tableKeys} />
    </Dialog>
  )
}
