import { t } from '~/lib/language/translate'

import { catalogue, catalogued, lastName, parentOf } from '../catalogue/catalogue'
import { useDetail } from '../detail-context'
import { Fact, Facts } from '../Fact'
import { isRecord } from '../read-field'
import { Section } from '../Section'

/** The metadata: what the system wrote, in words, and what users added, as it is. */
export function MetadataSection() {
  const { raw } = useDetail()
  const { metadata } = raw
  const names = isRecord(metadata) ? Object.keys(metadata) : []
  const system = catalogue.metadata.filter(
    ({ path }) => parentOf(path) !== null && names.includes(lastName(path)),
  )
  const own = names.filter((name) => catalogued(`metadata.${name}`) === undefined)
  return (
    <Section name="metadata">
      {names.length === 0 && (
        <Facts>
          <Fact path="metadata">
            {Object.hasOwn(raw, 'metadata') ? undefined : (
              <span className="text-muted">{t('not in the answer')}</span>
            )}
          </Fact>
        </Facts>
      )}
      {system.length > 0 && (
        <>
          <h4 className="text-small font-semibold text-muted">{t('Fields of the system')}</h4>
          <Facts>
            {system.map(({ path }) => (
              <Fact key={path} path={path} explained />
            ))}
          </Facts>
        </>
      )}
      {own.length > 0 && (
        <>
          <h4 className="text-small font-semibold text-muted">
            {t('Fields of users, or that no document explains')}
          </h4>
          <Facts>
            {own.map((name) => (
              <Fact key={name} path={`metadata.${name}`} />
            ))}
          </Facts>
        </>
      )}
    </Section>
  )
}
