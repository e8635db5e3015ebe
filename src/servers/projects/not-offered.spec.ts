import { expect, test } from 'vitest'

import { ApiError } from '~/api/error'
import { namedProject } from '~/api/testing/named-project'
import { makeServer } from '~/inventory/refine/testing/rows'
import { isComplete, type Loaded, nothingLoaded } from '~/inventory/loaded'
import { recycleBinSource } from '~/inventory/recycle-bin-source'
import { serversSource } from '~/inventory/servers-source'

import { notOfferedBy, notThere } from './not-offered'

const bin = recycleBinSource(namedProject('p'), {})
const servers = serversSource(namedProject('p'), {})

function refused(code: string, some: Partial<Loaded> = {}): Loaded {
  const error = new ApiError({
    kind: 'not-found',
    message: 'It is not there.',
    status: 404,
    code,
    requestId: null,
    retryAfter: null,
    parameter: null,
  })
  return { ...nothingLoaded(10), failures: [{ page: 1, error, at: 0 }], ...some }
}

test('a region whose gateway does not know the API has no recycle bin', () => {
  expect(notOfferedBy(refused('APIGW.0101'), bin)).toMatchObject({ code: 'APIGW.0101' })
  expect(isComplete(notThere)).toBe(true)
})

const rows = [makeServer({})]
const pages = new Map([[1, { rows, url: '/', marker: null, count: null }]])

test.each([
  ['another 404, such as that of the proxy', refused('Proxy.UnknownProject'), bin],
  ['a bin that was read before', refused('APIGW.0101', { rows, pages }), bin],
  ['the list of servers', refused('APIGW.0101'), servers],
  ['no failure', nothingLoaded(10), bin],
])('%s says nothing of the kind', (_, loaded, source) => {
  expect(notOfferedBy(loaded, source)).toBeNull()
})
