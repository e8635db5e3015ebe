import { serversParameters } from '~/api/servers-parameters'
import {
  type FilterStatus,
  filterStatusNames,
  statusesReturnedFor,
  statusFacts,
} from '~/api/status'
import { t, translated } from '~/lib/language/translate'
import { Field } from '~/ui/Field'
import { IconButton } from '~/ui/IconButton'
import { Menu } from '~/ui/Menu'

import { statusCell, statusSign } from './cells/status-cell'
import { ParameterMeaning } from './ParameterMeaning'

function StatusText({ status }: { status: FilterStatus }) {
  return <span className="cut">{statusCell(status)}</span>
}

function itemOf(status: FilterStatus) {
  const others = statusesReturnedFor(status).slice(1).join(', ')
  const meaning = translated(statusFacts(status).meaning)
  return {
    value: status,
    label: status,
    sign: <span className="flex h-5 items-center">{statusSign(status)}</span>,
    note: others === '' ? meaning : t('{meaning}; also returns {others}', { meaning, others }),
  }
}

/** The control of `status`: each choice says what else the API returns for it. */
export function StatusFilter({
  status,
  onChange,
}: {
  status: FilterStatus | null
  onChange: (status: FilterStatus | null) => void
}) {
  const label = translated(serversParameters.status.label)
  return (
    <Field
      label={label}
      meaning={<ParameterMeaning parameter={serversParameters.status} />}
      error={null}
      active={status !== null}
    >
      {({ id, 'aria-describedby': describedBy }) => (
        <>
          <Menu
            buttonProps={{
              id,
              'aria-describedby': describedBy,
              // The label element alone would hide the chosen status from assistive technology.
              'aria-label': t('{name}: {value}', { name: label, value: status ?? t('any') }),
            }}
            buttonClass="h-full px-2"
            button={
              status === null ? (
                <span className="text-muted">{t('any')}</span>
              ) : (
                <StatusText status={status} />
              )
            }
            label={label}
            items={filterStatusNames.map(itemOf)}
            chosen={status}
            onChoose={onChange}
          />
          {status !== null && (
            <IconButton
              icon="close"
              label={t('Clear {label}', { label })}
              onClick={() => {
                onChange(null)
                // This button goes with the status.
                document.getElementById(id)?.focus()
              }}
            />
          )}
        </>
      )}
    </Field>
  )
}
