import type { Address, SecurityGroup, Server } from '~/api/server'
import { t, translated } from '~/lib/language/translate'
import { CopyButton } from '~/ui/CopyButton'
import { RowSign } from '~/ui/RowSign'
import { Missing } from '~/ui/Missing'
import { Sentence } from '~/ui/Sentence'

import { catalogued, describePath } from '../catalogue/catalogue'
import { useDetail } from '../detail-context'
import { Fact } from '../Fact'
import { type Port, joinPorts } from '../ports'
import { isComposite } from '../FieldValue'
import { isRecord } from '../read-field'
import { FieldsSection } from '../Section'

/** One entry for each port, and what else decides how the server is reached. */
export function NetworkSection({ server }: { server: Server }) {
  const { raw } = useDetail()
  const { addresses, vpcId, securityGroups } = server
  return (
    <FieldsSection
      name="network"
      before={
        <Fact path="metadata.vpc_id">
          {vpcId === null ? (
            <Missing />
          ) : (
            <Copied text={vpcId} what={t('VPC ID {id}', { id: vpcId })} />
          )}
        </Fact>
      }
      instead={{
        addresses: isComposite(raw['addresses']) && (
          <Fact path="addresses" wide>
            <ul className="flex flex-col">
              {Object.entries(joinPorts(addresses)).map(([index, port]) => (
                <PortEntry key={index} port={port} vpcId={vpcId} />
              ))}
              {networksWithout(addresses, raw['addresses']).map((network) => (
                <li key={network} className="py-1 text-muted">
                  <Sentence
                    text="{network}: no address"
                    parts={{
                      network: (
                        <code className="font-mono text-small wrap-anywhere">{network}</code>
                      ),
                    }}
                  />
                </li>
              ))}
            </ul>
          </Fact>
        ),
        security_groups: securityGroups.length > 0 && (
          <Fact path="security_groups">
            <ul className="flex flex-col gap-1">
              {countGroups(securityGroups).map(({ key, group, count }) => (
                <Group key={key} group={group} count={count} />
              ))}
            </ul>
          </Fact>
        ),
      }}
    />
  )
}

function networksWithout(addresses: readonly Address[], raw: unknown): readonly string[] {
  const networks = isRecord(raw) ? Object.keys(raw) : []
  return networks.filter((name) => !addresses.some(({ network }) => network === name))
}

function PortEntry({ port, vpcId }: { port: Port; vpcId: string | null }) {
  const { network, portId, mac, addresses } = port
  return (
    <li className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,400px),1fr))] gap-x-4 border-t py-1.5 first:border-t-0">
      <ul className="flex flex-col">
        {Object.entries(addresses).map(([index, address]) => (
          <li key={index} className="flex flex-wrap items-center gap-x-2">
            {address.type === 'floating' && <RowSign name="globe" />}
            <span title={describePath('addresses.*.addr')}>
              <Copied
                text={address.address}
                what={t('address {address}', { address: address.address })}
              />
            </span>
            <AddressFacts address={address} />
          </li>
        ))}
      </ul>
      <dl className="text-small">
        <PortFact path="addresses.*.OS-EXT-IPS-MAC:mac_addr" value={mac} />
        <PortFact path="addresses.*.OS-EXT-IPS:port_id" value={portId} />
        <PortFact
          path="addresses.*"
          value={network}
          note={network === vpcId ? t('the VPC') : undefined}
        />
      </dl>
    </li>
  )
}

function PortFact({
  path,
  value,
  note,
}: {
  path: string
  value: string | null
  note?: string | undefined
}) {
  const label = catalogued(path)?.label
  return (
    <div className="flex gap-x-3">
      <dt className="w-14 shrink-0 text-muted" title={describePath(path)}>
        {label !== undefined && translated(label)}
      </dt>
      <dd className="min-w-0 font-mono wrap-anywhere">
        {value ?? <Missing />}
        {note !== undefined && <span className="font-sans text-muted"> {note}</span>}
      </dd>
    </div>
  )
}

function AddressFacts({ address: { type, version, primary } }: { address: Address }) {
  return (
    <span className="text-small text-muted">
      <span title={describePath('addresses.*.OS-EXT-IPS:type')}>
        {type ?? t('type not reported')}
      </span>
      <span title={describePath('addresses.*.version')}>
        {version === null ? t(', IP version not reported') : t(', IPv{version}', { version })}
      </span>
      {primary !== null && (
        <span title={describePath('addresses.*.primary')}>
          {primary ? t(', primary') : t(', not primary')}
        </span>
      )}
    </span>
  )
}

/** A server with several ports repeats a group: each stands once, with its number. */
function countGroups(groups: readonly SecurityGroup[]) {
  const counted = new Map<string, { key: string; group: SecurityGroup; count: number }>()
  for (const group of groups) {
    const key = JSON.stringify([group.id, group.name])
    counted.set(key, { key, group, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return [...counted.values()]
}

function Group({ group: { name, id }, count }: { group: SecurityGroup; count: number }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span dir="auto" title={describePath('security_groups.name')}>
        {name ?? <Missing reason={t('no name')} />}
      </span>
      {id !== null && (
        <code
          className="font-mono text-small wrap-anywhere text-muted"
          title={describePath('security_groups.id')}
        >
          {id}
        </code>
      )}
      {count > 1 && (
        <span className="text-small text-muted">{t('listed {count} times', { count })}</span>
      )}
    </li>
  )
}

/** A value in mono type with a button that copies it; `what` names both. */
function Copied({ text, what }: { text: string; what: string }) {
  return (
    <span className="font-mono text-small wrap-anywhere">
      {text}
      <CopyButton text={text} what={what} className="align-middle" />
    </span>
  )
}
