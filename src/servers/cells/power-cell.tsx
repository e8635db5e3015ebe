import { contradicts, powerStateName } from '~/inventory/power'
import { t } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'
import { missing } from '~/ui/Missing'

/** The power state, marked where it contradicts the status. */
export function powerCell(status: string | null, powerState: number | null) {
  if (powerState === null) return missing()
  const name = powerStateName(powerState)
  if (!contradicts(status, powerState)) return name
  return (
    <>
      <Icon
        name="link"
        label={t('contradicts the status')}
        className="mr-1.5 align-[-3px] text-failed"
      />
      {name}
    </>
  )
}
