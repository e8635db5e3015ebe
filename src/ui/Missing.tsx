/** Stands where there is no value: an en dash, and why in words. */
export function Missing({ reason = 'not reported' }: { reason?: string }) {
  return (
    <span className="text-muted" title={reason}>
      <span aria-hidden>–</span>
      <span className="sr-only">{reason}</span>
    </span>
  )
}
