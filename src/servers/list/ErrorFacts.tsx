import type { ApiError } from '~/api/error'
import { t } from '~/lib/language/translate'
import { CopyButton } from '~/ui/CopyButton'

/** What support will ask for: HTTP status, error code and the request's id, ready to be copied. */
export function ErrorFacts({ error }: { error: ApiError }) {
  const facts = [error.status === null ? null : `HTTP ${error.status}`, error.code]
    .filter((fact) => fact !== null)
    .join(', ')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-small text-muted">
      {facts !== '' && <span>{facts}</span>}
      {error.requestId !== null && (
        <span className="inline-flex items-center">
          <span className="whitespace-nowrap">{t('request ID')}</span>
          <code className="ml-1 font-mono wrap-anywhere">{error.requestId}</code>
          <CopyButton text={error.requestId} what={t('request ID')} />
        </span>
      )}
    </span>
  )
}
