import { t } from '~/lib/language/translate'
import { saveJson } from '~/lib/save-file'
import { Button } from '~/ui/Button'
import { Sentence } from '~/ui/Sentence'

import type { StoredViews } from './use-saved-views'

/** Says that stored views cannot be read, and lets a person keep their text before it is discarded. */
export function DamagedViews({
  views: { damaged, problems, discard },
  onDiscarded,
}: {
  views: StoredViews
  onDiscarded: () => void
}) {
  if (damaged === null) return null
  return (
    <div role="alert" className="flex flex-col gap-1 border-t bg-failed-ground px-3 py-2">
      <p>
        <Sentence
          text="{title} {problems} Their text is kept: export it to mend it and import it again, then discard it."
          parts={{
            title: <strong className="font-semibold">{t('Stored views cannot be read.')}</strong>,
            problems: problems.join(' '),
          }}
        />
      </p>
      <div className="flex gap-3">
        <Button look="link" onClick={() => saveJson(damaged, 'damaged-views.txt')}>
          {t('Export the text')}
        </Button>
        <Button
          look="link"
          onClick={() => {
            if (discard()) onDiscarded()
          }}
        >
          {t('Discard it')}
        </Button>
      </div>
    </div>
  )
}
