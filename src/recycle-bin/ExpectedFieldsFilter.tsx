import { expectedFields, recycleBinParameters } from '~/api/recycle-bin-parameters'
import { t, translated } from '~/lib/language/translate'
import { ParameterMeaning } from '~/servers/ParameterMeaning'
import { Button } from '~/ui/Button'
import { Popover } from '~/ui/Popover'

type ExpectedField = (typeof expectedFields)[number]

/** The control of `expect-fields`: the documented values as a checklist. */
export function ExpectedFieldsFilter({
  fields,
  onChange,
}: {
  fields: readonly ExpectedField[]
  onChange: (fields: readonly ExpectedField[] | null) => void
}) {
  const label = translated(recycleBinParameters['expect-fields'].label)
  const count = fields.length

  function toggle(field: ExpectedField, chosen: boolean) {
    const next = expectedFields.filter((other) =>
      other === field ? chosen : fields.includes(other),
    )
    onChange(next.length === 0 ? null : next)
  }

  return (
    <Popover
      label={label}
      active={count > 0}
      button={count === 0 ? label : t('Expected fields: {count}', { count })}
    >
      <div className="flex w-96 max-w-full flex-col gap-3">
        <div className="text-small text-muted">
          <ParameterMeaning parameter={recycleBinParameters['expect-fields']} />
        </div>
        <div className="grid grid-cols-2 gap-x-4 gap-y-1">
          {expectedFields.map((field) => (
            <label key={field} className="flex items-center gap-2 font-mono text-small">
              <input
                type="checkbox"
                className="accent-accent"
                checked={fields.includes(field)}
                onChange={(event) => toggle(field, event.target.checked)}
              />
              {field}
            </label>
          ))}
        </div>
        <div>
          <Button disabled={count === 0} onClick={() => onChange(null)}>
            {t('Uncheck all')}
          </Button>
        </div>
      </div>
    </Popover>
  )
}
