import type { ReactNode } from 'react'

import type { Change } from '~/inventory/change'
import { changedFields, saysNothing } from '~/inventory/changed-fields'
import type { ComparedValue } from '~/inventory/compare'
import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { useMedia } from '~/lib/use-media'
import { Button } from '~/ui/Button'

import { ValueText } from '../compare/ValueText'
import { nameOf } from './describe-changes'

const cell = 'border-b px-2 py-1 align-top wrap-anywhere'
// It sticks to the edge of the dialog, above whose content there are 12 pixels.
const head = 'sticky -top-3 z-10 border-b bg-raised px-2 py-1 text-left font-semibold'

/**
 * Servers that changed with a line for each field; one line for those that came or went. The server stands before its
 * fields, or over them where the window is narrow.
 */
export function ChangesTable({
  changes,
  several,
  onOpen,
}: {
  changes: readonly Change[]
  /** The list is that of several projects: each server says of which it is. */
  several: boolean
  /** Shows a server that is there. */
  onOpen: (id: string) => void
}) {
  const narrow = useMedia('(width < 64rem)')
  return (
    <table
      className={classNames(
        'w-full border-separate border-spacing-0 text-left text-table',
        narrow && 'table-fixed',
      )}
    >
      <thead>
        <tr>
          {!narrow && (
            <th scope="col" className={`${head} w-80`}>
              {t('Server')}
            </th>
          )}
          <th scope="col" className={`${head} lg:w-56`}>
            {t('Field')}
          </th>
          <th scope="col" className={`${head} lg:min-w-48`}>
            {t('Before')}
          </th>
          <th scope="col" className={`${head} lg:min-w-48`}>
            {t('Now')}
          </th>
        </tr>
      </thead>
      {changes.map((change) => (
        <ChangedServer
          key={change.id}
          change={change}
          several={several}
          narrow={narrow}
          onOpen={onOpen}
        />
      ))}
    </table>
  )
}

function ChangedServer({
  change,
  several,
  narrow,
  onOpen,
}: {
  change: Change
  several: boolean
  narrow: boolean
  onOpen: (id: string) => void
}) {
  const lines = linesOf(change)
  const server = (
    <th
      scope="rowgroup"
      {...(narrow ? { colSpan: 3 } : { rowSpan: lines.length })}
      className={classNames(cell, 'font-normal', narrow && 'border-b-0! pb-0!')}
    >
      <ServerName change={change} several={several} onOpen={onOpen} />
    </th>
  )
  return (
    <tbody>
      {narrow && <tr>{server}</tr>}
      {lines.map((line, at) => (
        <tr key={line.key}>
          {at === 0 && !narrow && server}
          {line.cells}
        </tr>
      ))}
    </tbody>
  )
}

function ServerName({
  change,
  several,
  onOpen,
}: {
  change: Change
  several: boolean
  onOpen: (id: string) => void
}) {
  const { id, before, after } = change
  // A row that was read from a file does not know its project.
  const project = (after ?? before)?.source.answer.project
  const name = nameOf(change)
  return (
    <>
      {after === null ? (
        <span dir="auto">{name}</span>
      ) : (
        <Button
          look="link"
          className="h-auto! text-left whitespace-normal!"
          onClick={() => onOpen(id)}
        >
          <span dir="auto">{name}</span>
        </Button>
      )}
      {name !== id && <span className="block font-mono text-small text-muted">{id}</span>}
      {several && project !== undefined && (
        <span className="block text-small text-muted" dir="auto">
          {project.label}
        </span>
      )}
    </>
  )
}

function linesOf({ before, after }: Change): readonly { key: string; cells: ReactNode }[] {
  if (before === null || after === null) {
    const words = t(before === null ? 'New in the list' : 'Gone from the list')
    const cells = (
      <td colSpan={3} className={`${cell} text-muted`}>
        {words}
      </td>
    )
    return [{ key: words, cells }]
  }
  return changedFields(before, after).map(({ path, values: [was, is] }) => ({
    key: JSON.stringify(path),
    cells: (
      <>
        <td className={`${cell} font-mono text-small leading-5 text-muted`}>{path.join('.')}</td>
        <Value value={was} />
        <Value value={is} />
      </>
    ),
  }))
}

function Value({ value }: { value: ComparedValue | undefined }) {
  return (
    // Spaces and line breaks may be all that differs.
    <td className={`${cell} whitespace-pre-wrap`}>
      {value === undefined || saysNothing(value) ? (
        <span className="text-muted">–</span>
      ) : (
        <ValueText value={value} />
      )}
    </td>
  )
}
