import { useMemo, useState } from 'react'

import { type ColumnId, groupColumns, isGroupColumnId } from '~/inventory/columns/column-id'
import { tagKeys } from '~/inventory/tag-keys'
import { t, translated } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import type { Refined } from '../refine/refined'
import { AddColumn } from './AddColumn'
import { availableColumns } from './available-columns'
import { showColumn } from './change-layout'
import { focusBeside } from './focus-beside'
import { densities, rowHeights } from './layout-address'
import { ShownColumns } from './ShownColumns'
import type { Layout } from './layout'
import { LayoutChoice } from './LayoutChoice'
import { timeForms } from './times'

/** As many tag keys as a person can look through in a list of choices. */
const mostTagKeys = 12

/** Chooses what the table shows and how: columns and their order, the height of rows, how times are written, and what rows are grouped by. */
export function ColumnsMenu({ layout, refined }: { layout: Layout; refined: Refined }) {
  const { own, clock, density, group } = layout
  const available = useMemo(() => availableColumns(own, clock), [own, clock])
  const { indexes, places } = refined
  const [said, setSaid] = useState('')
  const shown = new Set<string>(layout.layout.shown.map(({ id }) => id))
  const hidden = [...available].filter(([id]) => !shown.has(id))
  const groups = [
    ...groupColumns,
    ...tagKeys(indexes, places, mostTagKeys).map(({ key }) => `tag:${key}`),
  ].filter(isGroupColumnId)

  function show(id: ColumnId, header: string) {
    layout.setLayout(showColumn(layout.layout, id))
    setSaid(t('{name} is shown as the last column', { name: header }))
  }

  return (
    <>
      <div className="flex items-center border-b py-1 pr-2 pl-3">
        <h2 className="flex-1 font-semibold">{t('Columns')}</h2>
        <Button
          look="quiet"
          disabled={!layout.changed}
          onClick={() => {
            layout.setLayout(null)
            setSaid(t('The columns are as they were at first'))
          }}
        >
          {t('Reset columns')}
        </Button>
      </div>
      <div className="flex flex-col gap-2 border-b px-3 py-2">
        <LayoutChoice
          label="Density"
          choices={densities}
          chosen={density}
          onChoose={(one) => {
            layout.setDensity(one)
            setSaid(t('Rows are {height} pixels high', { height: rowHeights[one] }))
          }}
        />
        <LayoutChoice
          label="Times"
          choices={timeForms}
          chosen={clock.times}
          onChoose={layout.setTimes}
        />
        <label className="flex items-center gap-4">
          <span className="w-20 text-small text-muted">{t('Group by')}</span>
          <select
            className="h-7 min-w-0 flex-1 rounded-control border border-border bg-field px-1"
            value={group ?? ''}
            onChange={({ target: { value } }) =>
              layout.setGroup(isGroupColumnId(value) ? value : null)
            }
          >
            <option value="">{t('nothing')}</option>
            {[...new Set(group === null ? groups : [...groups, group])].map((id) => (
              <option key={id} value={id}>
                {translated(available.get(id)?.header ?? id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ShownColumns layout={layout} available={available} onSay={setSaid} />
      <AddColumn indexes={indexes} places={places} onAdd={(id) => show(id, id)} />
      {hidden.length > 0 && (
        <ul
          aria-label={t('Hidden columns')}
          className="grid grid-cols-2 gap-x-4 border-t px-3 py-2"
        >
          {hidden.map(([id, { header, headerNote }]) => (
            <li key={id}>
              <label
                className="flex h-7 items-center gap-2"
                title={headerNote && translated(headerNote)}
              >
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={false}
                  onChange={({ currentTarget }) =>
                    focusBeside(currentTarget, () => show(id, translated(header)))
                  }
                />
                <span className="truncate">{translated(header)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <output className="sr-only">{said}</output>
    </>
  )
}
