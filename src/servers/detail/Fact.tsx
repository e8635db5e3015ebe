import type { ReactNode } from 'react'

import { t } from '~/lib/language/translate'
import { Sentence } from '~/ui/Sentence'

import { catalogued, describePath, fieldsInside, lastName } from './catalogue/catalogue'
import { type Field, sources } from './catalogue/field'
import { useDetail } from './detail-context'
import { FieldValue, isComposite } from './FieldValue'
import { isRecord, readField } from './read-field'

/** Names and values in as many columns as there is room for. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="columns-[440px] gap-4 text-table *:mb-1 *:break-inside-avoid">{children}</dl>
  )
}

/**
 * A field of the API: its label, its value, and on hover its name in the API and its meaning. Stands only where the
 * answer holds the field, or where `children` say something in its place. `label` is for what this page works out, as a
 * person reads it.
 */
export function Fact({
  path,
  label,
  wide = false,
  explained = false,
  children,
}: {
  path: string
  label?: string
  /** Takes the whole width, below its label. */
  wide?: boolean
  explained?: boolean
  children?: ReactNode
}) {
  const detail = useDetail()
  const field = catalogued(path)
  const read = readField(detail.raw, path)
  if (read === null && children === undefined) return null
  const below = wide || (children === undefined && isComposite(read?.value))
  return (
    <div className={below ? '[column-span:all]' : 'flex min-w-0 gap-x-3'}>
      <dt className={below ? 'text-muted' : 'w-34 shrink-0 text-muted'} title={describePath(path)}>
        {label ?? (field === undefined ? lastName(path) : t(field.label))}
      </dt>
      <dd className={below ? 'mt-1 pl-2' : 'min-w-0 flex-1 wrap-anywhere'}>
        {children ?? <FieldValue value={read?.value} path={path} />}
        {(explained || detail.explained) && field !== undefined && <Explanation field={field} />}
      </dd>
    </div>
  )
}

/** What a hover over a label says, for everybody else. */
function Explanation({ field }: { field: Field }) {
  return (
    <div className="text-small text-muted" title={t(sources[field.source])}>
      <Sentence
        text="{path}: {meaning}"
        parts={{
          path: <code className="font-mono wrap-anywhere">{field.path}</code>,
          meaning: t(field.meaning),
        }}
      />
    </div>
  )
}

/** A field with documented fields inside: those, one by one; any other value as it is. */
export function ObjectFacts({ path }: { path: string }) {
  const { raw } = useDetail()
  const inside = fieldsInside(path)
  const value = readField(raw, path)?.value
  if (inside.length === 0 || !isRecord(value) || !isComposite(value)) return <Fact path={path} />
  return inside.map((field) => <ObjectFacts key={field.path} path={field.path} />)
}
