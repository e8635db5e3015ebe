import { serversParameters } from '~/api/servers-parameters'
import {
  type FilterStatus,
  filterStatusNames,
  statusesReturnedFor,
  statusFacts,
} from '~/api/status'
import { Field } from '~/ui/Field'
import { IconButton } from '~/ui/IconButton'
import { Menu } from '~/ui/Menu'

import { statusCell, statusSign } from './cells/status-cell'
import { ParameterMeaning } from './ParameterMeaning'

function StatusText({ status }: { status: FilterStatus }) {
  return <span className="cut">{statusCell(status)}</span>
}

const items = filterStatusNames.map((status) => {
  const others = statusesReturnedFor(status).slice(1)
  const { meaning } = statusFacts(status)
  return {
    value: status,
    label: status,
    sign: <span className="flex h-5 items-center">{statusSign(status)}</span>,
    note: others.length === 0 ? meaning : `${meaning}; also returns ${others.join(', ')}`,
  }
})

/** The control of `status`: each choice says what else the API returns for it. */
export function StatusFilter({
  status,
  onChange,
}: {
  status: FilterStatus | null
  onChange: (status: FilterStatus | null) => void
}) {
  const { label } = serversParameters.status
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
              'aria-label': `${label}: ${status ?? 'any'}`,
            }}
            buttonClass="h-full px-2"
            button={
              status === null ? (
                <span className="text-muted">any</span>
              ) : (
                <StatusText status={status} />
              )
            }
            label={label}
            items={items}
            chosen={status}
            onChoose={onChange}
          />
          {status !== null && (
            <IconButton icon="close" label={`Clear ${label}`} onClick={() => onChange(null)} />
          )}
        </>
      )}
    </Field>
  )
}
