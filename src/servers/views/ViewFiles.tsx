import { t } from '~/lib/language/translate'
import { saveJson } from '~/lib/save-file'
import { Button } from '~/ui/Button'
import { FileButton } from '~/ui/FileButton'

import { type ImportOutcome, importViews } from './change-views'
import { type ChangeViews, note, type Said } from './said'
import { nothingSaved, type SavedViews } from './view'
import { printViews, readViews, type ReadViews } from './views-file'

/** Takes all of a person's views, of both tabs, to a file and adds those of a file. */
export function ViewFiles({
  saved,
  onChange,
  onSay,
}: {
  saved: SavedViews
  onChange: ChangeViews
  onSay: (said: Said) => void
}) {
  const count = saved.views.length

  async function read(file: File) {
    const { saved: read, problems } = await file.text().then(readViews, nothingRead)
    if (read.views.length === 0) {
      onSay({
        tone: 'failed',
        text: t('Nothing was imported from {file}. {why} Choose a file that this page exported.', {
          file: file.name,
          why: problems.join(' ') || t('It holds no views.'),
        }),
      })
      return
    }
    const outcome = importViews(saved, read)
    onChange(outcome.saved, note([describe(outcome), ...problems].join(' ')))
  }

  return (
    <>
      <FileButton look="link" label={t('File of views')} onFile={(file) => void read(file)}>
        {t('Import …')}
      </FileButton>
      {count > 0 && (
        <Button
          look="link"
          title={t('The views of both tabs, as JSON')}
          onClick={() => saveJson(printViews(saved), 'ecs-inventory-views.json')}
        >
          {t('Export {count} {count|view|views}', { count })}
        </Button>
      )}
    </>
  )
}

/** What is read of a file that was moved, removed or changed since it was chosen, or that may not be read. */
function nothingRead(): ReadViews {
  const problem = t('The browser cannot read it: it may have been moved or changed meanwhile.')
  return { saved: nothingSaved, problems: [problem] }
}

function describe({ added, renamed, same }: ImportOutcome): string {
  const count = added.length
  const listed = count > renamed.length && count < 4
  const names = added.map(({ name }) => name).join(t(', '))
  return [
    listed
      ? t('{count} {count|view was|views were} imported: {names}.', { count, names })
      : t('{count} {count|view was|views were} imported.', { count }),
    ...renamed.map((one) => t('The name “{from}” is taken, so it is “{to}” here.', one)),
    ...(same === 0 ? [] : [t('{count} {count|was|were} there already.', { count: same })]),
  ].join(' ')
}
