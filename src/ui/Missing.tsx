/** Stands where there is no value: an en dash, and why in words. */
export function Missing({ reason = 'not reported' }: { reason?: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a sign made of text, not a picture
    <span role="img" aria-label={reason} title={reason} className="text-muted">
      –
    </span>
  )
}
