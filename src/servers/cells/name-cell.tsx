import { CopyButton } from '~/ui/CopyButton'
import { missing } from '~/ui/Missing'

const idClass = 'w-[8ch] shrink-0 font-mono text-small text-muted'

/** A server's name with the start of its id beside it; in a lively row the id gives way to the button that copies it. */
export function nameCell(id: string, name: string | null, lively: boolean) {
  const shortId = id.slice(0, 8)
  return (
    <>
      <span className="cut flex-1 font-medium" dir="auto">
        {name === null || name === '' ? missing('no name') : name}
      </span>
      {lively ? (
        <span className={`grid h-6 items-center ${idClass}`}>
          <span className="col-start-1 row-start-1">{shortId}</span>
          <CopyButton
            text={id}
            what="server ID"
            tabIndex={-1}
            className="invisible col-start-1 row-start-1 w-[4ch] justify-self-end bg-(--row-ground) group-hover/row:visible group-focus-within/row:visible"
          />
        </span>
      ) : (
        <span className={idClass}>{shortId}</span>
      )}
    </>
  )
}
