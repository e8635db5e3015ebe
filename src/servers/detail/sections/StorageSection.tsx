import type { Server, Volume } from '~/api/server'
import { t } from '~/lib/language/translate'
import { CopyButton } from '~/ui/CopyButton'
import { Missing } from '~/ui/Missing'

import { catalogued, describePath } from '../catalogue/catalogue'
import { Fact } from '../Fact'
import { FieldsSection } from '../Section'

const path = 'os-extended-volumes:volumes_attached'

/** The volumes, one in a row, and how the server starts from them. */
export function StorageSection({ server: { volumes } }: { server: Server }) {
  return (
    <FieldsSection
      name="storage"
      instead={{
        [path]: volumes !== null && volumes.length > 0 && (
          <Fact path={path} label={t('Volumes ({count})', { count: volumes.length })} wide>
            <table className="w-full text-left">
              <thead className="text-small text-muted">
                <tr>
                  {(['device', 'bootIndex', 'delete_on_termination', 'id'] as const).map((name) => (
                    <Heading key={name} path={`${path}.${name}`} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {Object.entries(volumes).map(([index, volume]) => (
                  <VolumeRow key={index} volume={volume} />
                ))}
              </tbody>
            </table>
          </Fact>
        ),
      }}
    />
  )
}

function Heading({ path }: { path: string }) {
  const field = catalogued(path)
  return (
    <th scope="col" className="py-1 pr-2 font-semibold last:w-full" title={describePath(path)}>
      {field !== undefined && t(field.label)}
    </th>
  )
}

function VolumeRow({ volume }: { volume: Volume }) {
  const { id, device, bootIndex, boot, deleteOnTermination } = volume
  return (
    <tr className="border-t align-baseline">
      <td className="py-1 pr-2 font-mono text-small">{device ?? <Missing />}</td>
      <td className="pr-2 whitespace-nowrap tabular-nums">
        {bootIndex ?? <Missing />}
        <span className="text-muted"> {boot ? t('boot') : t('data')}</span>
      </td>
      <td className="pr-2 whitespace-nowrap">
        {deleteOnTermination === null ? (
          <Missing />
        ) : deleteOnTermination ? (
          t('deleted')
        ) : (
          t('kept')
        )}
      </td>
      <td className="font-mono text-small">
        {id === null ? (
          <Missing />
        ) : (
          <span className="wrap-anywhere">
            {id}
            <CopyButton text={id} what={t('volume ID {id}', { id })} className="align-middle" />
          </span>
        )}
      </td>
    </tr>
  )
}
