import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { projectsQuery } from '~/api/queries'
import type { Row } from '~/api/server'
import type { ExportColumn } from '~/inventory/export/file-format'
import { exportFileName } from '~/inventory/export/file-name'
import type { ExportFormat } from '~/inventory/export/table-file'
import { isComplete, type Loaded } from '~/inventory/loaded'
import { Button } from '~/ui/Button'
import { type Choice, ChoiceGroup } from '~/ui/ChoiceGroup'
import { Dialog } from '~/ui/Dialog'

import { describeCompleteness } from '../list/describe-completeness'
import { describeAmount } from '../list/list-state'
import { ExportOutcome } from './ExportOutcome'
import { exportFactsOf } from './export-facts-of'
import type { ExportContent } from './make-export'
import { rowColumns } from './row-columns'
import { type RowScope, rowScopes, type ScopeName } from './row-scope'
import { useExport } from './use-export'

const formats: readonly Choice<ExportFormat>[] = [
  { value: 'csv', label: 'CSV', note: 'for scripts and spreadsheets' },
  { value: 'xlsx', label: 'XLSX', note: 'for Excel and other spreadsheets' },
  { value: 'json', label: 'JSON', note: 'for programs' },
]

/** Saves rows as a file: which rows, which columns, in which format. Closing it gives up what is under way. */
export function ExportDialog({
  list,
  loaded,
  loading,
  columns,
  selected,
  hidden,
  refined,
  narrowed,
  refine,
  sort,
  onClose,
}: {
  /** What the list is called: `Servers`. */
  list: string
  loaded: Loaded
  loading: boolean
  /** The visible columns in their order. */
  columns: readonly ExportColumn<Row>[]
  /** In the order on the screen, as `refined` is. */
  selected: readonly Row[]
  /** How many selected rows the refine query leaves out. */
  hidden: number
  refined: readonly Row[]
  /** The refine query leaves out some of the loaded rows. */
  narrowed: boolean
  /** The refine query and the sort as the address bar writes them. */
  refine: string
  sort: string
  onClose: () => void
}) {
  const { data: projects = [] } = useQuery(projectsQuery)
  const { state, start, cancel } = useExport()
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [content, setContent] = useState<ExportContent>('columns')
  const scopes = rowScopes({ selected, hidden, refined, loaded: loaded.rows, narrowed, sort })
  const [wanted, setWanted] = useState<ScopeName | null>(null)
  const scope = scopes.find(({ name }) => name === wanted) ?? scopes[0]
  const running = state.kind === 'running'

  function exportRows(scope: RowScope) {
    void start((now) => {
      const facts = exportFactsOf({ list, loaded, loading, projects, scope, content, refine, now })
      const { rows } = scope
      // In UTC, as the times in the file are.
      const date = facts.exportedAt.slice(0, 10)
      return {
        order: { format, content, rows, columns: rowColumns(columns, rows), facts },
        fileName: exportFileName(facts.projectLabel, list, date, format),
      }
    })
  }

  return (
    <Dialog title={`Export ${list.toLowerCase()}`} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <ChoiceGroup
          label="Rows"
          choices={scopes.map(({ name, label, order }) => ({ value: name, label, note: order }))}
          chosen={scope?.name ?? 'loaded'}
          disabled={running}
          onChoose={setWanted}
        />
        <p className={isComplete(loaded) ? 'text-muted' : 'text-transition'}>
          {describeAmount(loaded, loading)}, {describeCompleteness(loaded, loading)}.
          {!isComplete(loaded) && ' Only the rows loaded so far can be exported.'}
        </p>
        <ChoiceGroup
          label="Columns"
          choices={[
            {
              value: 'columns',
              label: `the ID and the ${columns.length} visible columns`,
              note: 'as on the screen',
            },
            {
              value: 'fields',
              label: 'all fields',
              note: 'as the API sent them; user data is never exported',
            },
          ]}
          chosen={content}
          disabled={running}
          onChoose={setContent}
        />
        <ChoiceGroup
          label="Format"
          choices={formats}
          chosen={format}
          disabled={running}
          onChoose={setFormat}
        />
        <p className="text-muted">
          The file says where its rows come from: project, region, filters, time, and whether they
          are complete.
        </p>
        <div className="flex min-h-7 items-center gap-3">
          {running ? (
            // Where Export stood, so that the focus stays; the second click of a double click is not meant for it.
            <Button onClick={({ detail }) => detail < 2 && cancel()}>Cancel</Button>
          ) : (
            <Button
              disabled={scope === undefined || scope.rows.length === 0}
              onClick={() => scope !== undefined && exportRows(scope)}
            >
              Export
            </Button>
          )}
          <ExportOutcome state={state} />
        </div>
      </div>
    </Dialog>
  )
}
