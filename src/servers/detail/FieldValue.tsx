import { parseTime } from '~/api/time'
import { formatUtc } from '~/lib/format-time'
import { Age } from '~/ui/Age'
import { Missing } from '~/ui/Missing'

/** Whether a value needs the whole width below its name: a list or an object with something in it. */
export function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/** A value of any shape as the API sent it: nothing is left out, and empty is told apart from null. */
export function FieldValue({ value, time = false }: { value: unknown; time?: boolean }) {
  if (value === null || value === undefined) return <Missing reason="null" />
  if (value === '') return <Missing reason="empty text" />
  if (typeof value === 'string') {
    return time ? <TimeValue text={value} /> : <span dir="auto">{value}</span>
  }
  if (typeof value !== 'object')
    return <span className="tabular-nums">{JSON.stringify(value)}</span>
  if (!isComposite(value)) return <Missing reason={Array.isArray(value) ? 'empty list' : 'empty'} />
  if (Array.isArray(value)) return <ListValue items={value} />
  return (
    <dl className="grid grid-cols-[minmax(0,176px)_minmax(0,1fr)] items-baseline gap-x-3 border-l pl-2">
      {Object.entries(value).map(([name, item]) =>
        isComposite(item) ? (
          <div key={name} className="col-span-2">
            <dt className="font-mono text-small leading-5 break-all text-muted">{name}</dt>
            <dd className="pl-2">
              <FieldValue value={item} />
            </dd>
          </div>
        ) : (
          <div key={name} className="contents">
            <dt className="truncate font-mono text-small leading-5 text-muted" title={name}>
              {name}
            </dt>
            <dd className="min-w-0 break-words">
              <FieldValue value={item} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

function ListValue({ items }: { items: readonly unknown[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {Object.entries(items).map(([index, item]) => (
        <li key={index} className="min-w-0 break-words">
          <FieldValue value={item} />
        </li>
      ))}
    </ul>
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
