import type { ComparedValue } from '~/inventory/compare'
import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { isOpaqueId } from '~/lib/opaque-id'

/** What a server has in a field, or in words that it has nothing, and why. */
export function ValueText({ value: compared }: { value: ComparedValue }) {
  if (!compared.sent) return <Nothing reason={t('not sent')} />
  const { value } = compared
  if (value === null) return <Nothing reason="null" />
  if (value === '') return <Nothing reason={t('empty text')} />
  if (Array.isArray(value)) {
    if (value.length === 0) return <Nothing reason={t('empty list')} />
    return value.map((item: unknown, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- the same value may come twice, and nothing moves
      <span key={at} className="block" dir="auto">
        {textOf(item)}
      </span>
    ))
  }
  if (typeof value === 'object') return <Nothing reason={t('empty')} />
  const text = textOf(value)
  return (
    <span
      className={classNames(isReadByDigit(text) && 'font-mono text-small leading-5')}
      dir="auto"
    >
      {text}
    </span>
  )
}

/** Ids, IP and MAC addresses. */
function isReadByDigit(text: string): boolean {
  return isOpaqueId(text) || /^(\d+(\.\d+){3}|[\da-f]*(:[\da-f]*){2,7})(\/\d+)?$/i.test(text)
}

/** Two cells that hold nothing may differ in why, so that it is said in words. */
function Nothing({ reason }: { reason: string }) {
  return <span className="text-muted">– {reason}</span>
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
