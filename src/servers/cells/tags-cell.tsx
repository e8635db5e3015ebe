import { formatTag, type Tag } from '~/api/tag'
import { t } from '~/lib/language/translate'
import { missing } from '~/ui/Missing'
import { Overflow } from '~/ui/Overflow'

const shownTags = 2

/** The first tags that a person set; the rest and those of the cloud open. */
export function tagsCell(tags: readonly Tag[]) {
  if (tags.length === 0) return missing('no tags')
  const own = tags.filter((tag) => !tag.system)
  const shown = own.slice(0, shownTags)
  const more = tags.length - shown.length
  return (
    <>
      {/* By place, so that a row that is reused changes texts and makes no elements. */}
      {shown.map((tag, place) => oneTag(tag, place))}
      {more > 0 && (
        <Overflow count={more} label={t('{more} more {more|tag|tags}', { more })}>
          {() => (
            <ul className="flex flex-col gap-1">
              {[...own, ...tags.filter((tag) => tag.system)].map((tag) => (
                <li key={formatTag(tag)} className="flex gap-2">
                  {oneTag(tag, 0)}
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

function oneTag({ key, value }: Tag, place: number) {
  return (
    <span key={place} className="cut">
      <span className="text-muted">{value === null ? key : `${key}=`}</span>
      {value}
    </span>
  )
}
