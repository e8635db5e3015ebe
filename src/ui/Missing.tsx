import { t } from '~/lib/language/translate'

/** Stands where there is no value: an en dash, and why in words. */
export function Missing({ reason }: { reason?: string }) {
  return missing(reason)
}

/** The same for the cells of a table, of which there are hundreds: not a component of its own. */
export function missing(reason = t('not reported')) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a sign made of text, not a picture
    <span role="img" aria-label={reason} title={reason} className="text-muted">
      –
    </span>
  )
}
