import { CopyButton } from '~/ui/CopyButton'
import { Missing } from '~/ui/Missing'

/** A server's name with the start of its id beside it; the copy button lies over the id on hover and focus. */
export function NameCell({ id, name }: { id: string; name: string | null }) {
  return (
    <span className="group/name relative flex min-w-0 items-center gap-2">
      <span className="min-w-0 flex-1 truncate font-medium" title={name ?? undefined} dir="auto">
        {name === null || name === '' ? <Missing reason="no name" /> : name}
      </span>
      <span className="w-[8ch] shrink-0 overflow-hidden font-mono text-small text-muted" title={id}>
        {id.slice(0, 8)}
      </span>
      <CopyButton
        text={id}
        what="server ID"
        tabIndex={-1}
        className="absolute right-0 bg-hover opacity-0 group-hover/name:opacity-100 focus-visible:opacity-100 in-[[role=gridcell]:focus]:opacity-100"
      />
    </span>
  )
}
