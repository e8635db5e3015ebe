import { t } from '~/lib/language/translate'
import { tabs } from '~/servers/list-tab'

import type { ListAnswer, ProjectAnswer } from './use-answers'

/** Whether a project has said all that it will say. */
export function hasAnswered({ lists }: ProjectAnswer): boolean {
  return tabs.every((tab) => lists[tab]?.kind !== 'asked')
}

/** What all projects together say, once each has answered or failed: a sentence, which admits what is not known. */
export function describeAnswers(answers: readonly ProjectAnswer[]): string {
  const total = answers.reduce((sum, { lists }) => sum + countOf(lists.servers), 0)
  const binned = answers.reduce((sum, { lists }) => sum + countOf(lists['recycle-bin']), 0)
  const holding = answers.filter(({ lists }) => tabs.some((tab) => countOf(lists[tab]) > 0)).length
  const silent = answers.filter(({ lists }) =>
    tabs.some((tab) => lists[tab]?.kind === 'failed'),
  ).length
  const atLeast = answers.some(({ lists }) => tabs.some((tab) => isAtLeast(lists[tab])))
  const found =
    total + binned === 0
      ? t('No server found.')
      : t(atLeast ? 'At least {amount} in {place}.' : '{amount} in {place}.', {
          amount: describeAmounts(total, binned),
          place: t('{count} of {total} projects', { count: holding, total: answers.length }),
        })
  if (silent === 0) return found
  return `${found} ${t('{count} {count|project|projects} did not answer in full.', { count: silent })}`
}

/** What one project that has answered holds, in a few words. */
export function describeProject({ lists }: ProjectAnswer): string {
  const answers = tabs.flatMap((tab) => lists[tab] ?? [])
  const total = countOf(lists.servers)
  const binned = countOf(lists['recycle-bin'])
  if (total + binned > 0) {
    const amount = describeAmounts(total, binned)
    return answers.some(isAtLeast) ? t('at least {amount}', { amount }) : amount
  }
  return answers.some(({ kind }) => kind === 'failed') ? t('not known') : t('none')
}

function describeAmounts(servers: number, binned: number): string {
  const live = t('{count} {count|server|servers}', { count: servers })
  if (binned === 0) return live
  const gone = t('{count} in the recycle bin', { count: binned })
  return servers === 0 ? gone : t('{one}, {other}', { one: live, other: gone })
}

function countOf(answer: ListAnswer | null): number {
  return answer?.kind === 'found' ? answer.found.count : 0
}

function isAtLeast(answer: ListAnswer | null): boolean {
  return answer?.kind === 'found' && answer.found.atLeast
}
