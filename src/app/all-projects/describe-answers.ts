import { t } from '~/lib/language/translate'
import type { Found } from '~/inventory/find-in-project'
import { type Tab, tabs } from '~/servers/list-tab'

import type { ListAnswer, ProjectAnswer } from './use-answers'

/** Whether a project has said all that it will say. */
export function hasAnswered({ lists }: ProjectAnswer): boolean {
  return tabs.every((tab) => lists[tab]?.kind !== 'asked')
}

/** What all projects together say, once each has answered or failed, which admits what is not known. */
export function describeAnswers(answers: readonly ProjectAnswer[]): string {
  const holding = answers.filter(({ lists }) => tabs.some((tab) => holds(lists[tab]))).length
  const silent = answers.filter(({ lists }) =>
    tabs.some((tab) => lists[tab]?.kind === 'failed'),
  ).length
  const found =
    holding === 0
      ? t('No server found.')
      : t('{amount}, in {place}.', {
          amount: describeAmount(answers),
          place: t('{count} of {total} projects', { count: holding, total: answers.length }),
        })
  if (silent === 0) return found
  const failed = t('{count} {count|project|projects} did not answer in full.', { count: silent })
  return t('{found} {failed}', { found, failed })
}

/** What one project that has answered holds, in a few words. */
export function describeProject(answer: ProjectAnswer): string {
  const lists = tabs.map((tab) => answer.lists[tab])
  if (lists.some(holds)) return describeAmount([answer])
  return lists.some((list) => list?.kind === 'failed') ? t('not known') : t('none')
}

/** The servers of some projects, and those in their recycle bins, of which there are some. */
function describeAmount(answers: readonly ProjectAnswer[]): string {
  const servers = sumOf(answers, 'servers')
  const binned = sumOf(answers, 'recycle-bin')
  const live = orMore(servers, t('{count} {count|server|servers}', servers))
  if (binned.count === 0) return live
  const gone = orMore(binned, t('{count} in the recycle bin', binned))
  return servers.count === 0 ? gone : t('{one}, {other}', { one: live, other: gone })
}

/** When the oldest of the answers left the API, in milliseconds since 1970; null before there is one. */
export function answeredAt(answers: readonly ProjectAnswer[]): number | null {
  const times = answers.flatMap(({ lists }) =>
    tabs.flatMap((tab) => {
      const list = lists[tab]
      return list?.kind === 'found' ? list.found.at : []
    }),
  )
  return times.length === 0 ? null : Math.min(...times)
}

type Sum = Pick<Found, 'count' | 'atLeast'>

function sumOf(answers: readonly ProjectAnswer[], tab: Tab): Sum {
  let [count, atLeast] = [0, false]
  for (const { lists } of answers) {
    const list = lists[tab]
    if (list?.kind !== 'found') continue
    count += list.found.count
    atLeast ||= list.found.atLeast
  }
  return { count, atLeast }
}

function orMore({ atLeast }: Sum, amount: string): string {
  return atLeast ? t('at least {amount}', { amount }) : amount
}

function holds(answer: ListAnswer | null): boolean {
  return answer?.kind === 'found' && answer.found.count > 0
}
