import { describe, expect, test } from 'vitest'

import { ApiError } from '~/api/error'

import { answeredAt, describeAnswers, describeProject, hasAnswered } from './describe-answers'
import type { ListAnswer, ProjectAnswer } from './use-answers'

const failed: ListAnswer = {
  kind: 'failed',
  error: new ApiError({
    kind: 'forbidden',
    status: 403,
    code: null,
    message: 'no',
    requestId: null,
    retryAfter: null,
    parameter: null,
  }),
  askAgain: () => undefined,
}

function found(count: number, atLeast = false, at = 0): ListAnswer {
  return { kind: 'found', found: { rows: [], count, atLeast, at } }
}

function projectWith(servers: ListAnswer, bin: ListAnswer | null): ProjectAnswer {
  const project = { id: 'p', label: 'P', region: null, cloud: 'c', simulated: false }
  return { project, lists: { servers, 'recycle-bin': bin } }
}

test.each([
  [found(2), found(0), '2 servers'],
  [found(1), null, '1 server'],
  [found(0), found(3), '3 in the recycle bin'],
  [found(1234), found(1), '1,234 servers, 1 in the recycle bin'],
  [found(2), found(100, true), '2 servers, at least 100 in the recycle bin'],
  [found(0), found(0), 'none'],
  [found(0), null, 'none'],
  [found(2), failed, '2 servers'],
  [failed, failed, 'not known'],
  [failed, null, 'not known'],
  [failed, found(0), 'not known'],
  [found(0), failed, 'not known'],
])('a project says what it holds, as far as that is known', (servers, bin, words) => {
  expect(describeProject(projectWith(servers, bin))).toBe(words)
})

test('a project has answered once none of its lists is waited for', () => {
  expect(hasAnswered(projectWith({ kind: 'asked' }, null))).toBe(false)
  expect(hasAnswered(projectWith(found(1), { kind: 'asked' }))).toBe(false)
  expect(hasAnswered(projectWith(failed, null))).toBe(true)
})

describe('all projects', () => {
  test('are added up', () => {
    const answers = [
      projectWith(found(2), found(1)),
      projectWith(found(0), found(0)),
      projectWith(found(3), null),
    ]
    expect(describeAnswers(answers)).toBe('5 servers, 1 in the recycle bin, in 2 of 3 projects.')
  })

  test('say how many of them did not answer in full', () => {
    const answers = [projectWith(found(2), failed), projectWith(failed, failed)]
    expect(describeAnswers(answers)).toBe(
      '2 servers, in 1 of 2 projects. 2 projects did not answer in full.',
    )
  })

  test('say what is only the least', () => {
    expect(describeAnswers([projectWith(found(5, true), null)])).toBe(
      'at least 5 servers, in 1 of 1 projects.',
    )
  })

  test('have none, as far as they answered', () => {
    expect(describeAnswers([projectWith(found(0), found(0)), projectWith(failed, null)])).toBe(
      'No server found. 1 project did not answer in full.',
    )
  })

  test('are as old as the oldest answer', () => {
    const answers = [
      projectWith(found(2, false, 9), found(1, false, 7)),
      projectWith(failed, null),
      projectWith(found(3, false, 8), null),
    ]
    expect(answeredAt(answers)).toBe(7)
    expect(answeredAt([projectWith(failed, { kind: 'asked' })])).toBeNull()
  })
})
