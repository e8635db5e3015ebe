import { type FilterStatus, statusFacts } from '~/api/status'
import { t, translated } from '~/lib/language/translate'
import { missing } from '~/ui/Missing'
import { rowSign } from '~/ui/RowSign'

const colours = {
  running: 'text-running',
  stopped: 'text-stopped',
  transition: 'text-transition',
  failed: 'text-failed',
  unusual: 'text-unusual',
} as const

/** The shape and the colour of a status. */
export function statusSign(status: string, className = '') {
  const { kind } = statusFacts(status)
  return rowSign({ name: kind, className: `${className} ${colours[kind]}` })
}

/** A status as text, shape and colour. When the API returned it for another status, that one is named, too. */
export function statusCell(status: string | null, askedFor?: FilterStatus) {
  if (status === null) return missing()
  return (
    <>
      {statusSign(status, '[--sign-gap:5px]')}
      {status}
      {askedFor !== undefined && askedFor !== status && (
        <span className="text-small text-muted"> {t('as {status}', { status: askedFor })}</span>
      )}
    </>
  )
}

/** What a status means, and why the API returned it for another one. */
export function describeStatus(status: string, askedFor?: FilterStatus): string {
  const meaning = t('{name}: {value}', {
    name: status,
    value: translated(statusFacts(status).meaning),
  })
  return askedFor === undefined || askedFor === status
    ? meaning
    : `${meaning}\n${t('Matched because the API counts {status} as {askedFor}.', { status, askedFor })}`
}
