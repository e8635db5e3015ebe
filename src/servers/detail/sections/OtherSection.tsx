import { useDetail } from '../detail-context'
import { Facts } from '../Fact'
import { FieldValue } from '../FieldValue'
import { otherFields } from '../other-fields'
import { Section } from '../Section'

/** What the API sends beyond its documents. */
export function OtherSection() {
  const { raw } = useDetail()
  const others = otherFields(raw)
  if (others.length === 0) return null
  return (
    <Section name="other">
      <Facts>
        {others.map(({ path, value }) => (
          <div key={path} className="min-w-0">
            <dt className="font-mono text-small leading-5 wrap-anywhere text-muted">{path}</dt>
            <dd className="pl-2 wrap-anywhere">
              <FieldValue value={value} path={path} />
            </dd>
          </div>
        ))}
      </Facts>
    </Section>
  )
}
