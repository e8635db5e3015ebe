import { t } from '~/lib/language/translate'

import { describeDays, describeHours } from './describe-hours'
import type { ProjectPolicy } from './use-policies'

/** Projects that are named; the others are counted. */
const mostNamed = 5

/** Whether recycle bins are on and what they do, in one line; null while nothing is known of any. */
export function describePolicies(policies: readonly ProjectPolicy[]): string | null {
  if (policies.every(({ policy }) => policy === 'pending')) return null
  const [first] = policies
  if (first !== undefined && policies.length === 1) return describePolicy(first.policy)
  const named = (
    text:
      | 'off: {projects}'
      | 'not reported: {projects}'
      | 'not readable: {projects}'
      | 'asked: {projects}',
    state: State,
  ) => {
    const projects = policies.filter(({ policy }) => stateOf(policy) === state)
    return projects.length === 0 ? [] : [t(text, { projects: nameProjects(projects) })]
  }
  return [
    t('Recycle bin: on in {on} of {total} projects', {
      on: policies.filter(({ policy }) => stateOf(policy) === 'on').length,
      total: policies.length,
    }),
    ...named('off: {projects}', 'off'),
    ...named('not reported: {projects}', 'not reported'),
    ...named('not readable: {projects}', 'unreadable'),
    ...named('asked: {projects}', 'pending'),
  ].join(' · ')
}

type State = 'on' | 'off' | 'not reported' | 'unreadable' | 'pending'

function stateOf(policy: ProjectPolicy['policy']): State {
  if (typeof policy === 'string') return policy
  return policy.enabled === null ? 'not reported' : policy.enabled ? 'on' : 'off'
}

function nameProjects(policies: readonly ProjectPolicy[]): string {
  const names = policies.slice(0, mostNamed).map(({ project }) => project.label)
  const more = policies.length - names.length
  return [...names, ...(more === 0 ? [] : [t('{more} more', { more })])].join(t(', '))
}

function describePolicy(policy: ProjectPolicy['policy']): string {
  if (typeof policy === 'string') return t('The policy of the recycle bin cannot be read.')
  const { enabled, minimumAgeDays, retentionHours } = policy
  const rules = [
    retentionHours === null
      ? null
      : t('keeps deleted servers for {time}', { time: describeHours(retentionHours) }),
    minimumAgeDays === null
      ? null
      : t('takes servers that are at least {time} old', { time: describeDays(minimumAgeDays) }),
  ].filter((rule) => rule !== null)
  if (enabled === false) return describeOff(rules)
  const state = enabled === null ? t('Recycle bin: not reported') : t('Recycle bin: on')
  return [state, ...rules].join(' · ')
}

/** A bin that is off does none of it. */
function describeOff([rule, other]: readonly string[]): string {
  if (rule === undefined) return t('Recycle bin: off')
  return other === undefined
    ? t('Recycle bin: off · when it is on, it {rule}', { rule })
    : t('Recycle bin: off · when it is on, it {rule} and {other}', { rule, other })
}
