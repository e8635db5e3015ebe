import { withheldField } from '~/api/withhold'
import { type ComparedField, type ComparedValue, isSameValue } from '~/inventory/compare'
import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { isOpaqueId } from '~/lib/opaque-id'
import { useMedia } from '~/lib/use-media'

import { ValueText } from './ValueText'

interface ComparedFieldsProps {
  caption: string
  /** It is only said: what is seen above the table says the same. */
  captionSaid?: boolean
  names: readonly string[]
  ids: readonly string[]
  fields: readonly ComparedField[]
}

/**
 * The fields of several servers, a column for each; what is as on the first server is muted on the others. The name
 * of a field stands before its values, or over them where the window is narrow.
 */
export function ComparedFields(props: ComparedFieldsProps) {
  const narrow = useMedia('(width < 64rem)')
  return narrow ? <FieldsOverValues {...props} /> : <FieldsBesideValues {...props} />
}

function FieldsBesideValues({
  caption,
  captionSaid = false,
  names,
  ids,
  fields,
}: ComparedFieldsProps) {
  // The dialog takes 95 % of the window at most; the rest is for the names of the fields and the edges.
  const width = `min(288px, (95vw - 288px) / ${names.length})`
  return (
    <table className="border-separate border-spacing-0 text-left text-table">
      <Caption said={captionSaid}>{caption}</Caption>
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky top-0 left-0 z-20 w-56 min-w-56 border-b bg-raised py-1 pr-3 align-top"
          >
            {t('Field')}
          </th>
          {names.map((name, at) => (
            <th
              key={ids[at]}
              scope="col"
              className="sticky top-0 z-10 min-w-56 border-b bg-raised px-2 py-1 align-top"
              style={{ width }}
            >
              <span className="block font-semibold wrap-anywhere" dir="auto">
                {name}
              </span>
              <span className="block font-mono text-small font-normal wrap-anywhere text-muted">
                {ids[at]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, values }) => (
          <tr key={JSON.stringify(path)}>
            <th
              scope="row"
              className={classNames(fieldName, 'sticky left-0 border-b bg-raised py-1 pr-3')}
              title={path.join('.')}
            >
              {nameOf(path)}
            </th>
            <Values ids={ids} values={values} className="border-b px-2 py-1" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Pixels of a column, at least: two of them stand side by side on a phone. */
const leastWidth = 132

/** Long names of servers are cut: they and the ids are among the fields. */
function FieldsOverValues({
  caption,
  captionSaid = false,
  names,
  ids,
  fields,
}: ComparedFieldsProps) {
  return (
    <table
      className="w-full table-fixed border-separate border-spacing-0 text-left text-table"
      style={{ minWidth: names.length * leastWidth }}
    >
      <Caption said={captionSaid}>{caption}</Caption>
      <thead>
        <tr>
          {names.map((name, at) => (
            <th
              key={ids[at]}
              scope="col"
              className="sticky top-0 z-10 border-b bg-raised py-1 pr-3 align-top"
            >
              <span className="line-clamp-2 font-semibold wrap-anywhere" title={name} dir="auto">
                {name}
              </span>
              <span className="cut block font-mono text-small font-normal text-muted">
                {ids[at]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {fields.map(({ path, values }) => (
        <tbody key={JSON.stringify(path)}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={names.length}
              className={classNames(fieldName, 'pt-1')}
              title={path.join('.')}
            >
              <span className="sticky left-0 inline-block">{nameOf(path)}</span>
            </th>
          </tr>
          <tr>
            <Values ids={ids} values={values} className="border-b pr-3 pb-1" />
          </tr>
        </tbody>
      ))}
    </table>
  )
}

const fieldName = 'align-top font-mono text-small leading-5 font-normal wrap-anywhere text-muted'

function Caption({ said, children }: { said: boolean; children: string }) {
  return (
    <caption className={said ? 'sr-only' : 'pb-1 text-left text-control font-semibold'}>
      {children}
    </caption>
  )
}

function Values({
  ids,
  values,
  className,
}: {
  ids: readonly string[]
  values: readonly ComparedValue[]
  className: string
}) {
  return ids.map((id, at) => {
    const value = values[at] ?? { sent: false }
    const repeated = at > 0 && values[0] !== undefined && isSameValue(value, values[0])
    return (
      <td
        key={id}
        className={classNames('align-top wrap-anywhere', className, repeated && 'text-muted')}
      >
        <ValueText value={value} />
      </td>
    )
  })
}

function nameOf(path: readonly string[]): string {
  if (path.length === 0) return t('whole row')
  // An id in a name, such as that of a VPC, is known by its beginning; the whole is in the tooltip.
  const names = path.map((name) => (isOpaqueId(name) ? `${name.slice(0, 8)}…` : name))
  return path[0] === withheldField
    ? t('{name}, withheld', { name: names.slice(1).join('.') })
    : names.join('.')
}
