import { t, translated } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import type { RawReading } from './raw-reading'

/** Says which fields are still being read from the answers of the API, or that they could not be read. */
export function RawNote({ raw, pending }: { raw: RawReading; pending: readonly string[] }) {
  if (pending.length === 0) return null
  const paths = pending.join(', ')
  if (raw.failure === null) {
    return (
      <output className="shrink-0 text-small text-muted">{t('reading {paths}', { paths })}</output>
    )
  }
  const text = t('{paths} could not be read, all rows count: {reason}', {
    paths,
    reason: translated(raw.failure.message),
  })
  return (
    <>
      <output className="max-w-56 truncate text-small text-failed" title={text}>
        {text}
      </output>
      <Button look="link" className="text-small" onClick={raw.retry}>
        {t('Try again')}
      </Button>
    </>
  )
}
