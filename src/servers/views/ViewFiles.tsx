import { useRef } from 'react'

import { saveJson } from '~/lib/save-file'

import { Button } from '~/ui/Button'

import { type ImportOutcome, importViews } from './change-views'
import { type ChangeViews, note, type Said } from './said'
import type { SavedViews } from './view'
import { printViews, readViews } from './views-file'

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
  const input = useRef<HTMLInputElement>(null)
  const count = saved.views.length

  async function read(file: File) {
    const { saved: read, problems } = readViews(await file.text())
    if (read.views.length === 0) {
      onSay({
        tone: 'failed',
        text: `Nothing was imported from ${file.name}. ${problems.join(' ') || 'It holds no views.'} Choose a file that this page exported.`,
      })
      return
    }
    const outcome = importViews(saved, read)
    onChange(outcome.saved, note([describe(outcome), ...problems].join(' ')))
  }

  return (
    <>
      <Button look="link" onClick={() => input.current?.click()}>
        Import …
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="File of views"
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void read(file)
          // The same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      {count > 0 && (
        <Button
          look="link"
          title="The views of both tabs, as JSON"
          onClick={() => saveJson(printViews(saved), 'ecs-inventory-views.json')}
        >
          Export {count === 1 ? '1 view' : `${count} views`}
        </Button>
      )}
    </>
  )
}

function describe({ added, renamed, same }: ImportOutcome): string {
  const others = added.length - renamed.length
  return [
    `${added.length === 1 ? '1 view was' : `${added.length} views were`} imported${others > 0 && added.length < 4 ? `: ${added.map(({ name }) => name).join(', ')}` : ''}.`,
    ...renamed.map(({ from, to }) => `The name “${from}” is taken, so it is “${to}” here.`),
    ...(same === 0 ? [] : [`${same} ${same === 1 ? 'was' : 'were'} there already.`]),
  ].join(' ')
}
