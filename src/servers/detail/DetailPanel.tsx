import { queryOptions, useQuery } from '@tanstack/react-query'

import type { Row } from '~/api/server'
import { rawRow } from '~/inventory/worker/page-client'
import { CopyButton } from '~/ui/CopyButton'
import { IconButton } from '~/ui/IconButton'

import { ServerFields } from './ServerFields'

/** Everything about the selected row, beside the list. Escape closes it. */
export function DetailPanel({
  id,
  row,
  loading,
  onClose,
}: {
  id: string
  /** The selected row, or undefined when it is not among the loaded ones. */
  row: Row | undefined
  loading: boolean
  onClose: () => void
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape from what is inside
    <aside
      aria-label="Server detail"
      className="flex w-120 max-w-[50vw] max-lg:max-w-full max-lg:grow shrink-0 flex-col border-l bg-surface"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className="flex items-start gap-1 border-b px-3 py-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-semibold break-words" dir="auto">
            {title(row)}
          </h2>
          <p className="flex items-center font-mono text-small break-all text-muted">
            {id}
            <CopyButton text={id} what="server ID" />
          </p>
        </div>
        <IconButton icon="close" label="Close detail" onClick={onClose} />
      </header>
      <section
        className="min-h-0 flex-1 overflow-y-auto px-3 py-3"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Fields"
      >
        {row === undefined ? <NotLoaded loading={loading} /> : <RowContent row={row} />}
      </section>
    </aside>
  )
}

function title(row: Row | undefined): string {
  if (row === undefined) return 'Server'
  if (row.kind === 'unreadable') return 'Unreadable row'
  return row.name === null || row.name === '' ? 'Server without a name' : row.name
}

function NotLoaded({ loading }: { loading: boolean }) {
  return loading ? (
    <p>This server is not among the rows loaded so far. Loading goes on.</p>
  ) : (
    <p>
      This server is not among the loaded rows. It may be gone, or the API filters leave it out.
    </p>
  )
}

/** The row as the API sent it: kept by the worker, not by the page. */
function rawRowQuery(row: Row) {
  const { id, source } = row
  return queryOptions({
    queryKey: ['raw-row', source.url, source.index, id],
    queryFn: async ({ signal }) => (await rawRow(row, signal)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  })
}

function RowContent({ row }: { row: Row }) {
  const raw = useQuery(rawRowQuery(row))
  if (raw.isError) return <p className="text-failed">{raw.error.message}</p>
  if (raw.isPending) return <p className="text-muted">Reading the row.</p>
  if (raw.data === null && row.kind === 'server') {
    return <p>The API's newest answer does not hold this server any more. Reload the list.</p>
  }
  const json = JSON.stringify(raw.data, null, 2)
  return (
    <>
      {row.kind === 'server' ? (
        <ServerFields server={row} raw={raw.data} />
      ) : (
        <p className="text-failed">{row.reason}</p>
      )}
      <h3 className="mt-4 mb-1 flex items-center font-semibold">
        Raw JSON
        <CopyButton text={json} what="raw JSON" className="ml-1" />
      </h3>
      <pre className="rounded-small bg-ground p-2 font-mono text-small wrap-anywhere whitespace-pre-wrap">
        {json}
      </pre>
    </>
  )
}
