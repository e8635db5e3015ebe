import type { Server } from '~/api/server'
import { userDataField, withheldField } from '~/api/withhold'
import { powerStateName } from '~/inventory/power'

import { fieldLabels, timeFields } from './field-labels'
import { FieldValue, isComposite } from './FieldValue'

/** Every field that the API sent for a server: the known ones first and by their names, then those added since. */
export function ServerFields({ server, raw }: { server: Server; raw: unknown }) {
  const fields = isRecord(raw) ? raw : {}
  const sent = Object.keys(fields).filter((name) => name !== withheldField)
  const known = [...fieldLabels.keys()].filter(
    (name) => sent.includes(name) || (name === userDataField && server.userData !== null),
  )
  const others = sent.filter((name) => !fieldLabels.has(name))
  return (
    <>
      <Fields server={server} fields={fields} names={known} />
      {others.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">Other fields</h3>
          <Fields server={server} fields={fields} names={others} />
        </>
      )}
    </>
  )
}

function Fields({
  server,
  fields,
  names,
}: {
  server: Server
  fields: Readonly<Record<string, unknown>>
  names: readonly string[]
}) {
  return (
    <dl className="grid grid-cols-[minmax(0,136px)_minmax(0,1fr)] gap-x-3 gap-y-1 text-table">
      {names.map((name) => {
        const composite = isComposite(fields[name])
        return (
          <div key={name} className={composite ? 'col-span-2 my-1' : 'contents'}>
            <dt className="text-muted" title={name}>
              {fieldLabels.get(name) ?? (
                <code className="font-mono text-small break-all">{name}</code>
              )}
            </dt>
            <dd className={composite ? 'mt-0.5 pl-2' : 'min-w-0 break-words'}>
              {describeField(server, name) ?? (
                <FieldValue value={fields[name]} time={timeFields.has(name)} />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Fields whose value alone would say too little. */
function describeField(server: Server, name: string): string | null {
  if (name === userDataField && server.userData !== null) {
    return describeUserData(server.userData.bytes)
  }
  if (name === 'OS-EXT-STS:power_state' && server.powerState !== null) {
    return `${server.powerState}, ${powerStateName(server.powerState)}`
  }
  return null
}

function describeUserData(bytes: number | null): string {
  const size = bytes === null ? 'of unknown size' : `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  return `present, ${size}, withheld`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
