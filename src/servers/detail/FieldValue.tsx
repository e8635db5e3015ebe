import { parseTime } from '~/api/time'
import { classNames } from '~/lib/class-names'
import { formatUtc } from '~/lib/format-time'
import { t, translated } from '~/lib/language/translate'
import { isOpaqueId } from '~/lib/opaque-id'
import { Age } from '~/ui/Age'
import { Missing } from '~/ui/Missing'
import { Sentence } from '~/ui/Sentence'

import { catalogued, describeField } from './catalogue/catalogue'
import { meaningOfCode } from './read-field'

/** Whether a value needs the whole width below its name: a list or an object with something in it. */
export function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/**
 * A value of any shape as the API sent it: nothing is left out, and empty is told apart from null. `path` is that of
 * its field, from which it takes what codes and inner fields mean.
 */
export function FieldValue({ value, path }: { value: unknown; path: string }) {
  if (value === null || value === undefined) return <Missing reason="null" />
  if (value === '') return <Missing reason={t('empty text')} />
  if (typeof value !== 'object') {
    return (
      <PlainValue text={typeof value === 'string' ? value : JSON.stringify(value)} path={path} />
    )
  }
  if (!isComposite(value)) {
    return <Missing reason={Array.isArray(value) ? t('empty list') : t('empty')} />
  }
  if (Array.isArray(value)) return <ListValue items={value} path={path} />
  return (
    <dl className="flex flex-col gap-1 border-l pl-2">
      {Object.entries(value).map(([name, item]) => {
        const field = catalogued(`${path}.${name}`) ?? catalogued(`${path}.*`)
        return (
          <div key={name} className={isComposite(item) ? '' : 'flex flex-wrap gap-x-2'}>
            <dt
              className="font-mono text-small leading-5 break-all text-muted"
              title={field === undefined ? name : describeField(field)}
            >
              {name}
            </dt>
            <dd className={isComposite(item) ? 'pl-2' : 'min-w-0 wrap-anywhere'}>
              <FieldValue value={item} path={field?.path ?? `${path}.${name}`} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function ListValue({ items, path }: { items: readonly unknown[]; path: string }) {
  return (
    <ul className="flex flex-col gap-1">
      {Object.entries(items).map(([index, item]) => (
        <li key={index} className="min-w-0 wrap-anywhere">
          <FieldValue value={item} path={path} />
        </li>
      ))}
    </ul>
  )
}

function PlainValue({ text, path }: { text: string; path: string }) {
  const field = catalogued(path)
  const time = field?.time === true ? parseTime(text) : null
  const meaning = meaningOfCode(path, text)
  if (time !== null) {
    return (
      <span className="tabular-nums">
        <Sentence
          text="{time} ({age})"
          parts={{ time: formatUtc(time), age: <Age time={time} /> }}
        />
      </span>
    )
  }
  return (
    <>
      <span
        className={classNames('tabular-nums', isOpaqueId(text) && 'font-mono text-small leading-5')}
        dir="auto"
      >
        {text}
        {field?.unit !== undefined && ` ${field.unit}`}
      </span>
      {meaning !== null && <span className="text-muted"> {translated(meaning)}</span>}
    </>
  )
}
