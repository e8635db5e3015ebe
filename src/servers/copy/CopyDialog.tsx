import { useId, useState } from 'react'

import type { Row } from '~/api/server'
import type { ColumnSeparator } from '~/inventory/export/copy-column'
import type { ExportColumn } from '~/inventory/export/file-format'
import { type Label, t, translated } from '~/lib/language/translate'
import { timeSlices } from '~/lib/time-slices'
import { Button } from '~/ui/Button'
import { type Choice, ChoiceGroup } from '~/ui/ChoiceGroup'
import { Dialog } from '~/ui/Dialog'

import { describeRowColumns, rowColumns } from '../export/row-columns'
import { rowScopes, type ScopeName, type ShownRows } from '../export/row-scope'
import { singleColumns } from './column-values'
import { type CopyOrder, makeCopyText, previewText, type RowFormat } from './copy-text'

const formats: readonly (Choice<RowFormat> & { readonly note: Label })[] = [
  { value: 'tsv', label: 'TSV', note: 'to paste into a spreadsheet' },
  { value: 'json', label: 'JSON', note: 'a list of objects' },
  { value: 'markdown', label: 'Markdown', note: 'a table for tickets and chats' },
]

const separators: readonly { readonly value: ColumnSeparator; readonly label: Label }[] = [
  { value: 'line', label: 'one a line' },
  { value: 'comma', label: 'with commas between' },
  { value: 'quoted', label: 'in quotes, with commas between' },
]

/** Rows and lines of the preview. */
const previewRows = 20
const previewLines = 6

/** Milliseconds of work between two turns of the page: half of a frame. */
const slice = 8

/** Copies rows, or one column of them. */
export function CopyDialog({
  list,
  columns,
  several,
  partial,
  onClose,
  ...shown
}: ShownRows & {
  /** What the list is called: `Servers`. */
  list: string
  /** The visible columns in their order. */
  columns: readonly ExportColumn<Row>[]
  /** The list is that of several projects. */
  several: boolean
  /** Not every server is loaded. */
  partial: boolean
  onClose: () => void
}) {
  const id = useId()
  const scopes = rowScopes(shown)
  const [wanted, setWanted] = useState<ScopeName | null>(null)
  const [kind, setKind] = useState<CopyOrder['kind']>('rows')
  const [format, setFormat] = useState<RowFormat>('tsv')
  const [columnId, setColumnId] = useState('id')
  const [separator, setSeparator] = useState<ColumnSeparator>('line')
  const [unique, setUnique] = useState(true)
  const [outcome, setOutcome] = useState<string | null>(null)

  const scope = scopes.find(({ name }) => name === wanted) ?? scopes[0]
  const rows = scope?.rows ?? []
  const all = rowColumns(columns, rows, several)
  const singles = singleColumns(all)
  const column = singles.find((one) => one.id === columnId) ?? singles[0]
  const order: CopyOrder =
    kind === 'rows' || column === undefined
      ? { kind: 'rows', format, columns: all }
      : { kind: 'column', column, separator, unique }

  async function copy() {
    setOutcome(t('Copying.'))
    try {
      const { text, amount } = await makeCopyText(order, rows, timeSlices(slice))
      await navigator.clipboard.writeText(text)
      setOutcome(
        t(partial ? 'Copied {amount}, of the rows loaded so far.' : 'Copied {amount}.', { amount }),
      )
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      setOutcome(t('Could not copy: {reason}', { reason }))
    }
  }

  return (
    <Dialog
      title={list === 'Recycle bin' ? t('Copy recycle bin') : t('Copy servers')}
      onClose={onClose}
    >
      {/* What was copied is said until something else is chosen. */}
      <div className="flex flex-col gap-4" onChange={() => setOutcome(null)}>
        <ChoiceGroup
          start
          label={t('Rows')}
          choices={scopes.map(({ name, label, order }) => ({ value: name, label, note: order }))}
          chosen={scope?.name ?? 'loaded'}
          onChoose={setWanted}
        />
        <ChoiceGroup
          label={t('What of them')}
          choices={[
            { value: 'rows', label: describeRowColumns(columns, several) },
            { value: 'column', label: t('one column') },
          ]}
          chosen={kind}
          onChoose={setKind}
        />
        {kind === 'rows' ? (
          <ChoiceGroup
            label={t('Format')}
            choices={formats.map(({ value, label, note }) => ({ value, label, note: t(note) }))}
            chosen={format}
            onChoose={setFormat}
          />
        ) : (
          <>
            <div className="flex items-center gap-3">
              <label htmlFor={id} className="font-semibold">
                {t('Column')}
              </label>
              <select
                id={id}
                className="h-7 rounded-control border border-border bg-field px-2"
                value={column?.id}
                onChange={(event) => setColumnId(event.target.value)}
              >
                {singles.map((one) => (
                  <option key={one.id} value={one.id}>
                    {translated(one.header)}
                  </option>
                ))}
              </select>
              <label className="flex items-center gap-2">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={unique}
                  onChange={(event) => setUnique(event.target.checked)}
                />
                {t('each value once')}
              </label>
            </div>
            <ChoiceGroup
              label={t('Values')}
              choices={separators.map(({ value, label }) => ({ value, label: t(label) }))}
              chosen={separator}
              onChoose={setSeparator}
            />
          </>
        )}
        <Preview text={previewText(order, rows.slice(0, previewRows))} />
        <div className="flex min-h-7 items-center gap-3">
          <Button disabled={rows.length === 0} onClick={() => void copy()}>
            {t('Copy')}
          </Button>
          <output>{outcome}</output>
        </div>
      </div>
    </Dialog>
  )
}

/** How the text begins. */
function Preview({ text }: { text: string }) {
  const lines = text.split('\n').slice(0, previewLines)
  return (
    <figure>
      <figcaption className="pb-1 text-muted">{t('It begins with')}</figcaption>
      <pre
        aria-label={t('Preview')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="h-32 overflow-auto rounded-small bg-ground p-2 font-mono text-small"
      >
        {lines.join('\n')}
      </pre>
    </figure>
  )
}
