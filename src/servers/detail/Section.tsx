import { Fragment, type ReactNode } from 'react'

import { userDataField, withheldField } from '~/api/withhold'
import { t } from '~/lib/language/translate'
import { Sentence } from '~/ui/Sentence'

import { catalogue, type CatalogueSection, describeField, parentOf } from './catalogue/catalogue'
import { useDetail } from './detail-context'
import { Facts, ObjectFacts } from './Fact'
import { isRecord } from './read-field'
import { sectionId, sectionNames, type SectionName } from './section-names'

/** A part of the detail under its heading. */
export function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  const id = sectionId(name)
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-2 border-t px-3 py-3 first:border-t-0"
    >
      <h3 id={id} tabIndex={-1} className="font-semibold">
        {t(sectionNames[name])}
      </h3>
      {children}
    </section>
  )
}

/**
 * The documented fields of one section in the order of the catalogue. `instead` shows some of them in a way of their
 * own; `after` adds what this page works out of several.
 */
export function FieldsSection({
  name,
  before,
  instead,
  after,
}: {
  name: CatalogueSection
  before?: ReactNode
  instead?: Readonly<Record<string, ReactNode>>
  after?: Readonly<Record<string, ReactNode>>
}) {
  return (
    <Section name={name}>
      <Facts>
        {before}
        {catalogue[name]
          .filter(({ path }) => parentOf(path) === null)
          .map(({ path }) => (
            <Fragment key={path}>
              {instead?.[path] || <ObjectFacts path={path} />}
              {after?.[path]}
            </Fragment>
          ))}
      </Facts>
      <AbsentFields name={name} />
    </Section>
  )
}

/** Documented fields that the answer leaves out: absent is not null. */
function AbsentFields({ name }: { name: CatalogueSection }) {
  const { raw } = useDetail()
  const withheld = raw[withheldField]
  const absent = catalogue[name].filter(
    ({ path, elsewhere }) =>
      parentOf(path) === null &&
      elsewhere !== true &&
      !Object.hasOwn(raw, path) &&
      !(path === userDataField && isRecord(withheld) && Object.hasOwn(withheld, path)),
  )
  if (absent.length === 0) return null
  return (
    <p className="text-small text-muted">
      <Sentence
        text="Not in the answer: {fields}"
        parts={{
          fields: absent.map((field, index) => (
            <Fragment key={field.path}>
              {index > 0 && ', '}
              <code className="font-mono wrap-anywhere" title={describeField(field)}>
                {field.path}
              </code>
            </Fragment>
          )),
        }}
      />
    </p>
  )
}
