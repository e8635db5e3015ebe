import type { Address } from '~/api/server'
import { Icon } from '~/ui/Icon'
import { Missing } from '~/ui/Missing'
import { Overflow } from '~/ui/Overflow'

/** The first fixed and the first floating address; the rest opens. */
export function AddressesCell({ addresses }: { addresses: readonly Address[] }) {
  if (addresses.length === 0) return <Missing reason="no addresses" />
  const floating = addresses.find((address) => address.type === 'floating')
  const fixed = addresses.find((address) => address.type !== 'floating')
  const shown = [fixed, floating].filter((address) => address !== undefined)
  const more = addresses.length - shown.length
  return (
    <span className="flex min-w-0 items-center gap-2 font-mono text-small">
      {shown.map((address) => (
        <OneAddress key={address.type ?? ''} address={address} />
      ))}
      {more > 0 && (
        <Overflow count={more} what={more === 1 ? 'address' : 'addresses'}>
          {() => (
            <ul className="flex flex-col gap-1">
              {addresses.map((address) => (
                <li
                  key={`${address.network} ${address.address} ${address.portId}`}
                  className="flex gap-2"
                >
                  <OneAddress address={address} />
                  <span className="font-sans text-small text-muted">
                    {address.type ?? 'type not reported'}
                    {address.version !== null && `, IPv${address.version}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Overflow>
      )}
    </span>
  )
}

function OneAddress({ address }: { address: Address }) {
  return (
    <span className="flex min-w-0 items-center gap-1" title={address.address}>
      {address.type === 'floating' && <Icon name="globe" label="floating" className="text-muted" />}
      <span className="truncate">{address.address}</span>
    </span>
  )
}
