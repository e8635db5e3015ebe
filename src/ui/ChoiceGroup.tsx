import { type ReactNode, useId } from 'react'

/** One choice of a {@link ChoiceGroup}. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** Said behind the label. */
  readonly note?: string
}

/** A few choices that are all in view, of which one is chosen. Arrow keys choose. */
export function ChoiceGroup<Value extends string>({
  label,
  choices,
  chosen,
  disabled = false,
  start = false,
  onChoose,
}: {
  label: string
  choices: readonly Choice<Value>[]
  chosen: Value
  disabled?: boolean
  /** What is chosen has the focus first where it stands in a Dialog or a Panel. */
  start?: boolean
  onChoose: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend className="pb-1 font-semibold">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-start gap-2">
          <input
            type="radio"
            className="mt-1 accent-accent"
            name={name}
            data-start={(start && choice.value === chosen) || undefined}
            checked={choice.value === chosen}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note !== undefined && <span className="text-muted"> {choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
