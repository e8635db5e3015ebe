import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { projectsQuery } from '~/api/queries'
import type { Row } from '~/api/server'
import type { ExportColumn } from '~/inventory/export/file-format'
import { exportFileName } from '~/inventory/export/file-name'
import type { ExportFormat } from '~/inventory/export/table-file'
import { isComplete, type Loaded } from '~/inventory/loaded'
import { type Label, t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { type Choice, ChoiceGroup } from '~/ui/ChoiceGroup'
import { Dialog } from '~/ui/Dialog'

import { describeCompleteness } from '../list/describe-completeness'
import { describeAmount } from '../list/list-state'
import { ExportOutcome } from './ExportOutcome'
import { exportFactsOf } from './export-facts-of'
import type { ExportContent } from './make-export'
import { describeRowColumns, rowColumns } from './row-columns'
import { type RowScope, rowScopes, type ScopeName } from './row-scope'
import { useExport } from './use-export'

type FormatName = Exclude<ExportFormat, 'csv-facts'>

const formats: readonly (Choice<FormatName> & { readonly note: Label })[] = [
  {
    value: 'csv',
    label: 'CSV',
    note: 'for scripts and spreadsheets: a header and the rows, nothing else',
  },
  { value: 'xlsx', label: 'XLSX', note: 'for Excel and other spreadsheets, with a sheet of facts' },
  { value: 'json', label: 'JSON', note: 'for programs, with the facts beside the rows' },
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
  const [format, setFormat] = useState<FormatName>('csv')
  const [withFacts, setWithFacts] = useState(false)
  const [content, setContent] = useState<ExportContent>('columns')
  const scopes = rowScopes({ selected, hidden, refined, loaded: loaded.rows, narrowed, sort })
  const [wanted, setWanted] = useState<ScopeName | null>(null)
  const scope = scopes.find(({ name }) => name === wanted) ?? scopes[0]
  const running = state.kind === 'running'
  const several = loaded.projects.length > 0

  function exportRows(scope: RowScope) {
    void start((now) => {
      const facts = exportFactsOf({ list, loaded, loading, projects, scope, content, refine, now })
      const place = several ? 'all projects' : facts.projectLabel
      const { rows } = scope
      return {
        order: {
          format: format === 'csv' && withFacts ? 'csv-facts' : format,
          content,
          rows,
          columns: rowColumns(columns, rows, several),
          facts,
        },
        fileName: exportFileName(place, facts, format),
      }
    })
  }

  const complete = isComplete(loaded)
  const listIs = {
    amount: describeAmount(loaded, loading),
    completeness: describeCompleteness(loaded, loading),
  }

  return (
    <Dialog
      title={list === 'Recycle bin' ? t('Export recycle bin') : t('Export servers')}
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        <ChoiceGroup
          start
          label={t('Rows')}
          choices={scopes.map(({ name, label, order }) => ({ value: name, label, note: order }))}
          chosen={scope?.name ?? 'loaded'}
          disabled={running}
          onChoose={setWanted}
        />
        <p className={complete ? 'text-muted' : 'text-transition'}>
          {complete
            ? t('The list: {amount}, {completeness}.', listIs)
            : t(
                'The list: {amount}, {completeness}. Only the rows loaded so far can be exported.',
                listIs,
              )}
        </p>
        <ChoiceGroup
          label={t('Columns')}
          choices={[
            {
              value: 'columns',
              label: describeRowColumns(columns, several),
              note: t('as on the screen'),
            },
            {
              value: 'fields',
              label: t('all fields'),
              note: t('as the API sent them; user data is never exported'),
            },
          ]}
          chosen={content}
          disabled={running}
          onChoose={setContent}
        />
        <ChoiceGroup
          label={t('Format')}
          choices={formats.map(({ value, label, note }) => ({ value, label, note: t(note) }))}
          chosen={format}
          disabled={running}
          onChoose={setFormat}
        />
        {format === 'csv' && (
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-1 accent-accent"
              checked={withFacts}
              disabled={running}
              onChange={({ target }) => setWithFacts(target.checked)}
            />
            <span>
              {t('Facts in the CSV file')}{' '}
              <span className="text-muted">
                {t(
                  'behind the rows, in lines that start with #; scripts may take them for servers',
                )}
              </span>
            </span>
          </label>
        )}
        <p className="text-muted">
          {format === 'csv' && !withFacts
            ? t(
                'The name of the file says project, list and day, and “incomplete” where rows may be missing. Facts would say more: region, filters, time, and why.',
              )
            : t(
                'The facts say where the rows come from: project, region, filters, time, and whether they are complete.',
              )}
        </p>
        <div className="flex min-h-7 items-center gap-3">
          {running ? (
            // Where Export stood, so that the focus stays; the second click of a double click is not meant for it.
            <Button onClick={({ detail }) => detail < 2 && cancel()}>{t('Cancel')}</Button>
          ) : (
            <Button
              disabled={scope === undefined || scope.rows.length === 0}
              onClick={() => scope !== undefined && exportRows(scope)}
            >
              {t('Export')}
            </Button>
          )}
          <ExportOutcome state={state} />
        </div>
      </div>
    </Dialog>
  )
}
