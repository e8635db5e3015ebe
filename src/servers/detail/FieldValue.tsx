import { parseTime } from '~/api/time'
import { formatUtc } from '~/lib/format-time'
import { Age } from '~/ui/Age'
import { Missing } from '~/ui/Missing'

/** A value of any shape as the API sent it: nothing is left out, and empty is told apart from absent. */
export function FieldValue({ value, time = false }: { value: unknown; time?: boolean }) {
  if (value === null || value === undefined) return <Missing reason="null" />
  if (value === '') return <Missing reason="empty text" />
  if (typeof value === 'string')
    return time ? <TimeValue text={value} /> : <span dir="auto">{value}</span>
  if (typeof value !== 'object') return <span>{JSON.stringify(value)}</span>
  const entries = Object.entries(value)
  if (entries.length === 0)
    return <Missing reason={Array.isArray(value) ? 'empty list' : 'empty'} />
  if (Array.isArray(value)) {
    return (
      <ul className="flex flex-col gap-1">
        {entries.map(([index, item]) => (
          <li key={index}>
            <FieldValue value={item} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <dl className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] gap-x-3 border-l pl-2">
      {entries.map(([name, item]) => (
        <div key={name} className="contents">
          <dt className="truncate font-mono text-small leading-5 text-muted" title={name}>
            {name}
          </dt>
          <dd className="min-w-0 break-words">
            <FieldValue value={item} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function TimeValue({ text }: { text: string }) {
  const time = parseTime(text)
  if (time === null) return <span>{text}</span>
  return (
    <span className="tabular-nums">
      {formatUtc(time)}{' '}
      <span className="text-muted">
        (<Age time={time} />)
      </span>
    </span>
  )
}
