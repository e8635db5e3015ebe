import { expect, test } from 'vitest'

import { errorFromAnswer } from '~/api/to-api-error'
import { explainError } from '~/servers/list/explain-error'

import { explainRecycleBinError } from './explain-error'

function failed(status: number) {
  const error = errorFromAnswer({ status, header: () => null, body: '' }, 0)
  if (error === null) throw new Error(`HTTP ${status} is no failure.`)
  return error
}

test.each([
  [404, /^No recycle bin/],
  [403, /^No permission/],
])('%i means something of its own here', (status, title) => {
  const error = failed(status)
  expect(explainRecycleBinError(error)).toMatchObject({ title: expect.stringMatching(title) })
  expect(explainRecycleBinError(error).advice).not.toBe(explainError(error).advice)
})

test.each([400, 401, 429, 500, 504])('%i means what it always does', (status) => {
  const error = failed(status)
  expect(explainRecycleBinError(error)).toEqual(explainError(error))
})
