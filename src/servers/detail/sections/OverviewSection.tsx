import type { ReactNode } from 'react'

import type { OrderLock, Server } from '~/api/server'
import { statusFacts } from '~/api/status'
import { powerMismatch, powerStateName } from '~/inventory/power'
import { t, translated } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'
import { Missing } from '~/ui/Missing'

import { statusCell } from '../../cells/status-cell'
import { useDetail } from '../detail-context'
import { Fact, ObjectFacts } from '../Fact'
import { FieldsSection } from '../Section'

/** Which server it is and how it is doing. `more` is what its list works out of it, which stands after its times. */
export function OverviewSection({ server, more }: { server: Server; more?: ReactNode }) {
  const { raw } = useDetail()
  return (
    <FieldsSection
      name="overview"
      instead={{
        status: (
          <Fact path="status">
            <Status server={server} />
          </Fact>
        ),
        'OS-EXT-STS:task_state': server.taskState === null && (
          <Fact path="OS-EXT-STS:task_state">
            <Missing reason={t('no task')} /> <span className="text-muted">{t('no task')}</span>
          </Fact>
        ),
        'OS-EXT-STS:power_state': (
          <Fact path="OS-EXT-STS:power_state">
            <Power server={server} />
          </Fact>
        ),
        fault: <Fault server={server} />,
        enterprise_project_id: raw['enterprise_project_id'] === undefined &&
          server.enterpriseProjectId !== null && (
            <Fact path="sys_tags" label={t('Enterprise project')}>
              {server.enterpriseProjectId}{' '}
              <span className="text-muted">{t('by its system tag')}</span>
            </Fact>
          ),
      }}
      after={{
        'OS-SRV-USG:terminated_at': more,
        locked: (
          <>
            <Fact path="metadata.EcmResStatus" label={t('Frozen')}>
              <Frozen server={server} />
            </Fact>
            {server.orderLock !== null && (
              <Fact path="metadata.lockSource" label={t('Order lock')}>
                <Icon name="receipt" className="text-transition" />{' '}
                {t('by {lock}', { lock: lockFacts(server.orderLock) })}
              </Fact>
            )}
            <Fact path="metadata.charging_mode">
              <Billing server={server} />
            </Fact>
          </>
        ),
      }}
    />
  )
}

function lockFacts({ source, scene, orderId }: OrderLock): string {
  return [source, scene, orderId].filter((fact) => fact !== null).join(', ')
}

function Status({ server: { status } }: { server: Server }) {
  if (status === null) return <Missing />
  return (
    <span className="flex flex-wrap gap-x-2">
      <span>{statusCell(status)}</span>
      <span className="text-muted">{translated(statusFacts(status).meaning)}</span>
    </span>
  )
}

function Power({ server: { status, powerState } }: { server: Server }) {
  if (powerState === null) return <Missing />
  const mismatch = powerMismatch(status, powerState)
  return (
    <>
      {powerState} <span className="text-muted">{translated(powerStateName(powerState))}</span>
      {mismatch !== null && (
        <span className="flex gap-1.5 text-failed">
          <Icon name="link" className="mt-0.5" />
          {mismatch}
        </span>
      )}
    </>
  )
}

/** The documents disagree about when there is a fault, so that an ERROR without one must not look like a gap here. */
function Fault({ server: { fault, status } }: { server: Server }) {
  if (fault !== null || status !== 'ERROR') return <ObjectFacts path="fault" />
  return (
    <Fact path="fault">
      <Missing reason="null" />{' '}
      <span className="text-muted">{t('the API gives no reason for the status ERROR')}</span>
    </Fact>
  )
}

function Frozen({ server: { frozen } }: { server: Server }) {
  if (!frozen) return t('not frozen')
  return (
    <span className="flex gap-1.5 text-unusual">
      <Icon name="snowflake" className="mt-0.5" />
      {t('frozen by the cloud')}
    </span>
  )
}

function Billing({ server: { billing } }: { server: Server }) {
  if (billing === null) return <Missing />
  if (billing.mode === 'unknown') {
    return t('code {code}, which no document explains', { code: billing.code })
  }
  return t(billing.mode)
}
