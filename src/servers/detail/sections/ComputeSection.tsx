import type { Server } from '~/api/server'
import { userDataField } from '~/api/withhold'
import { t } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'
import { Missing } from '~/ui/Missing'

import { flavorSize } from '../../flavor-size'
import { Fact, ObjectFacts } from '../Fact'
import { RevealUserData } from '../RevealUserData'
import { FieldsSection } from '../Section'

/** What the server is made of, what it runs, and where. */
export function ComputeSection({ server }: { server: Server }) {
  const { flavor, image, userData } = server
  const { os_bit: bits = null } = server.metadata
  const system = [
    image.osVersion ?? image.osType,
    bits === null || bits === '' ? null : t('{bits} bit', { bits }),
  ]
    .filter((part) => part !== null)
    .join(', ')
  return (
    <FieldsSection
      name="compute"
      before={
        <>
          {flavor !== null && (
            <Fact path="flavor" label={t('Size')}>
              {flavorSize(flavor) ?? <Missing reason={t('size not reported')} />}
            </Fact>
          )}
          <Fact path="metadata.image_name">{image.name ?? <Missing />}</Fact>
          <Fact path="metadata.os_type">{system === '' ? <Missing /> : system}</Fact>
        </>
      }
      instead={{
        [userDataField]:
          userData === null ? (
            <ObjectFacts path={userDataField} />
          ) : (
            <Fact path={userDataField}>
              <span className="flex gap-1.5">
                <Icon name="lock" className="mt-0.5 text-muted" />
                <span>{describeUserData(userData.bytes)}</span>
              </span>
              <RevealUserData key={server.id} server={server} />
            </Fact>
          ),
      }}
    />
  )
}

function describeUserData(bytes: number | null): string {
  return bytes === null
    ? t('present, of unknown size, withheld')
    : t('present, {bytes} {bytes|byte|bytes}, withheld', { bytes })
}
