import type { Address } from '~/api/server'
import { shownAddresses } from '~/inventory/shown-addresses'
import { t } from '~/lib/language/translate'
import { missing } from '~/ui/Missing'
import { Overflow } from '~/ui/Overflow'
import { rowSign } from '~/ui/RowSign'

/** The first fixed and the first floating address; the rest opens. */
export function addressesCell(addresses: readonly Address[]) {
  if (addresses.length === 0) return missing(t('no addresses'))
  const { fixed, floating } = shownAddresses(addresses)
  const more = addresses.length - (fixed === undefined ? 0 : 1) - (floating === undefined ? 0 : 1)
  return (
    <>
      {fixed !== undefined && <span className="cut font-mono text-small">{fixed.address}</span>}
      {floating !== undefined && (
        <span className="cut font-mono text-small">
          {rowSign({ name: 'globe', label: t('floating'), className: 'mr-1 align-top' })}
          {floating.address}
        </span>
      )}
      {more > 0 && (
        <Overflow count={more} label={t('{more} more {more|address|addresses}', { more })}>
          {() => (
            <ul className="flex flex-col gap-1">
              {addresses.map((address) => (
                <li
                  key={`${address.network} ${address.address} ${address.portId}`}
                  className="flex items-center gap-2"
                >
                  <span className="font-mono text-small">{address.address}</span>
                  <span className="text-small text-muted">{describeKind(address)}</span>
                </li>
              ))}
            </ul>
          )}
        </Overflow>
      )}
    </>
  )
}

/** What kind of address it is, in a few words. */
export function describeKind({ type, version }: Address): string {
  return `${type ?? 'type not reported'}${version === null ? '' : `, IPv${version}`}`
}
