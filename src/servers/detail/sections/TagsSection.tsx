import type { Server } from '~/api/server'
import { formatTag, type Tag } from '~/api/tag'
import { t } from '~/lib/language/translate'
import { Missing } from '~/ui/Missing'

import { Fact } from '../Fact'
import { FieldsSection } from '../Section'

/** Tags by who set them. */
export function TagsSection({ server: { tags } }: { server: Server }) {
  const own = tags.filter((tag) => !tag.system)
  const system = tags.filter((tag) => tag.system)
  return (
    <FieldsSection
      name="tags"
      instead={{
        tags: tags.length > 0 && (
          <>
            <Fact path="tags" label={t('Set by users ({count})', { count: own.length })} wide>
              {own.length === 0 ? <Missing reason={t('none')} /> : <TagList tags={own} />}
            </Fact>
            {system.length > 0 && (
              <Fact
                path="tags"
                label={t('Set by the cloud ({count})', { count: system.length })}
                wide
              >
                <TagList tags={system} />
              </Fact>
            )}
          </>
        ),
      }}
    />
  )
}

function TagList({ tags }: { tags: readonly Tag[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {Object.entries(tags).map(([index, tag]) => (
        <li key={index} className="min-w-0 wrap-anywhere" title={formatTag(tag)} dir="auto">
          <span className="text-muted">
            {tag.key}
            {tag.value !== null && '='}
          </span>
          {tag.value}
        </li>
      ))}
    </ul>
  )
}
