import { type Label, t } from '~/lib/language/translate'

/** A key, or several that do the same, and what it does. */
export interface KeyMeaning {
  readonly keys: Label
  readonly does: Label
}

/** Keys and what they do: beside each other, or below where there is no room for both. */
export function KeyList({ keys }: { keys: readonly KeyMeaning[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1 text-table wrap-anywhere max-sm:[&_dd]:pb-2 sm:grid-cols-[minmax(0,260px)_minmax(0,1fr)]">
      {keys.map(({ keys, does }) => (
        <div key={keys} className="contents">
          <dt className="text-small leading-5">{t(keys)}</dt>
          <dd className="text-muted">{t(does)}</dd>
        </div>
      ))}
    </dl>
  )
}
