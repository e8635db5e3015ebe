import { formatAge, formatUtc, formatZoned } from '~/lib/format-time'
import { useNow } from '~/lib/use-now'

import { Missing } from './Missing'

/** A time as its age, with the whole time in both zones on hover: worked out then, as it costs more than a row. */
export function Age({ time, missing }: { time: number | null; missing?: string }) {
  const now = useNow()
  if (time === null) return missing === undefined ? <Missing /> : <Missing reason={missing} />
  return (
    <time
      dateTime={new Date(time).toISOString()}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = `${formatZoned(time)}\n${formatUtc(time)}`
      }}
    >
      {formatAge(time, now)}
    </time>
  )
}
