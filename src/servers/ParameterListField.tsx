import type { Parameter } from '~/api/parameter'
import { translated } from '~/lib/language/translate'
import { ListField } from '~/ui/ListField'

import { ParameterMeaning } from './ParameterMeaning'

/** The control of a parameter that takes several texts. */
export function ParameterListField({
  parameter,
  values,
  placeholder,
  onChange,
  className,
}: {
  parameter: Parameter<readonly string[]>
  values: readonly string[]
  /** Stands in the field while nothing is set. */
  placeholder: string
  onChange: (values: readonly string[] | null) => void
  className?: string
}) {
  return (
    <ListField
      label={translated(parameter.label)}
      meaning={<ParameterMeaning parameter={parameter} />}
      values={values}
      check={(text) => {
        const decoded = parameter.decode([text])
        return decoded.ok ? null : translated(decoded.problem)
      }}
      onCommit={(next) => onChange(next.length === 0 ? null : next)}
      placeholder={placeholder}
      {...(className === undefined ? {} : { className })}
    />
  )
}
