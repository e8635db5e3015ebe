import { t } from '~/lib/language/translate'
import { CopyButton } from '~/ui/CopyButton'
import { missing } from '~/ui/Missing'

// The room of the button that copies it is kept, so that nothing moves when it comes.
const idClass = 'w-[calc(8ch+20px)] shrink-0 font-mono text-small text-muted'

/** A server's name with the start of its id beside it; in a lively row the button that copies it, too. */
export function nameCell(id: string, name: string | null, lively: boolean) {
  const shortId = id.slice(0, 8)
  return (
    <>
      <span className="cut flex-1 font-medium" dir="auto">
        {name === null || name === '' ? missing(t('no name')) : name}
      </span>
      {lively ? (
        <span className={`flex h-6 items-center ${idClass}`}>
          {shortId}
          <CopyButton
            text={id}
            what={t('server ID')}
            tabIndex={-1}
            className="invisible -mr-1 group-hover/row:visible group-focus-within/row:visible"
          />
        </span>
      ) : (
        <span className={idClass}>{shortId}</span>
      )}
    </>
  )
}
