import { formatTag, type Tag } from '~/api/tag'
import { Missing } from '~/ui/Missing'
import { Overflow } from '~/ui/Overflow'

const shownTags = 2

/** The first tags that a person set; the rest and those of the cloud open. */
export function TagsCell({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return <Missing reason="no tags" />
  const own = tags.filter((tag) => !tag.system)
  const shown = own.slice(0, shownTags)
  const more = tags.length - shown.length
  return (
    <>
      {shown.map((tag, place) => (
        // By place, so that a row that is reused changes texts and makes no elements.
        // oxlint-disable-next-line react/no-array-index-key
        <OneTag key={place} tag={tag} />
      ))}
      {more > 0 && (
        <Overflow count={more} what={more === 1 ? 'tag' : 'tags'}>
          {() => (
            <ul className="flex flex-col gap-1">
              {[...own, ...tags.filter((tag) => tag.system)].map((tag) => (
                <li key={formatTag(tag)} className="flex gap-2">
                  <OneTag tag={tag} />
                  {tag.system && <span className="text-small text-muted">system</span>}
                </li>
              ))}
            </ul>
          )}
        </Overflow>
      )}
    </>
  )
}

function OneTag({ tag: { key, value } }: { tag: Tag }) {
  return (
    <span className="cut">
      <span className="text-muted">{value === null ? key : `${key}=`}</span>
      {value}
    </span>
  )
}
