import { useId } from 'react'

import { type Label, t } from '~/lib/language/translate'

/** One of a few ways to draw the table, each a radio button. The chosen one has the focus when the panel opens. */
export function LayoutChoice<Choice extends Label>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: Label
  choices: readonly Choice[]
  chosen: Choice
  onChoose: (choice: Choice) => void
}) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t(label)} className="flex flex-wrap items-center gap-x-4">
      <span className="w-20 text-small text-muted">{t(label)}</span>
      {choices.map((one) => (
        <label key={one} className="flex items-center gap-1.5">
          <input
            type="radio"
            name={name}
            data-start={one === chosen || undefined}
            className="accent-accent"
            checked={one === chosen}
            onChange={() => onChoose(one)}
          />
          {t<Label>(one)}
        </label>
      ))}
    </div>
  )
}
