import type { Parameter } from '~/api/parameter'
import { t, translated } from '~/lib/language/translate'
import { TextField } from '~/ui/TextField'

import { ParameterMeaning } from './ParameterMeaning'

/** The control of a parameter that takes one value as text. */
export function ParameterTextField<Value extends string | number>({
  parameter,
  value,
  placeholder = t('any'),
  onChange,
  className,
}: {
  parameter: Parameter<Value>
  value: Value | null
  /** Stands in the field while nothing is set. */
  placeholder?: string
  onChange: (value: Value | null, first: boolean) => void
  className?: string
}) {
  return (
    <TextField
      label={translated(parameter.label)}
      meaning={<ParameterMeaning parameter={parameter} />}
      value={value === null ? '' : (parameter.encode(value)[0] ?? '')}
      check={(text) => {
        const decoded = parameter.decode([text.trim()])
        return decoded.ok ? null : translated(decoded.problem)
      }}
      onCommit={(text, first) => {
        const decoded = text === '' ? null : parameter.decode([text])
        onChange(decoded?.ok === true ? decoded.value : null, first)
      }}
      {...(parameter.suggestions === undefined ? {} : { suggestions: parameter.suggestions })}
      placeholder={placeholder}
      {...(className === undefined ? {} : { className })}
    />
  )
}
