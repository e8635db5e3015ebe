import { type ReactNode, useMemo } from 'react'

import type { Row, Server, UnreadableRow } from '~/api/server'
import { withheldField } from '~/api/withhold'
import { t, translated } from '~/lib/language/translate'

import { catalogued, describePath } from './catalogue/catalogue'
import { DetailContext } from './detail-context'
import { Facts } from './Fact'
import { FieldValue } from './FieldValue'
import { JsonView } from './JsonView'
import { isRecord, type JsonRecord } from './read-field'
import { Section } from './Section'
import { ComputeSection } from './sections/ComputeSection'
import { MetadataSection } from './sections/MetadataSection'
import { NetworkSection } from './sections/NetworkSection'
import { OtherSection } from './sections/OtherSection'
import { OverviewSection } from './sections/OverviewSection'
import { RequestSection } from './sections/RequestSection'
import { StorageSection } from './sections/StorageSection'
import { TagsSection } from './sections/TagsSection'

const nothing: JsonRecord = {}

/** The sections of a row that was read; a row that does not fit the documents shows what was sent, as it is. */
export function RowSections({
  row,
  raw,
  explained,
  count,
  renderFacts,
}: {
  row: Row
  raw: unknown
  explained: boolean
  count: number | null
  renderFacts?: ((server: Server) => ReactNode) | undefined
}) {
  const record = isRecord(raw) ? raw : nothing
  const detail = useMemo(() => ({ raw: record, explained }), [record, explained])
  return (
    <DetailContext value={detail}>
      {row.kind === 'unreadable' ? (
        <UnreadableFields row={row} raw={record} />
      ) : (
        <>
          <OverviewSection server={row} more={renderFacts?.(row)} />
          <NetworkSection server={row} />
          <StorageSection server={row} />
          <ComputeSection server={row} />
          <TagsSection server={row} />
          <MetadataSection />
          <OtherSection />
        </>
      )}
      <Section name="json">
        <JsonView value={raw} fileName={row.id} />
      </Section>
      <RequestSection row={row} count={count} />
    </DetailContext>
  )
}

function UnreadableFields({ row, raw }: { row: UnreadableRow; raw: JsonRecord }) {
  const names = Object.keys(raw).filter((name) => name !== withheldField)
  return (
    <>
      <div className="px-3 py-3">
        <p className="text-failed">{translated(row.reason)}</p>
        <p className="text-muted">
          {t(
            'Because of this the row takes no part in what this page works out. What was sent stands below as it is.',
          )}
        </p>
      </div>
      {names.length > 0 && (
        <Section name="sent">
          <Facts>
            {names.map((name) => {
              const field = catalogued(name)
              return (
                <div key={name} className="min-w-0">
                  <dt className="text-muted" title={describePath(name)}>
                    {field === undefined ? (
                      <code className="font-mono text-small">{name}</code>
                    ) : (
                      t(field.label)
                    )}
                  </dt>
                  <dd className="pl-2 wrap-anywhere">
                    <FieldValue value={raw[name]} path={name} />
                  </dd>
                </div>
              )
            })}
          </Facts>
        </Section>
      )}
    </>
  )
}
