import { expect, test } from 'vitest'

import { describeRequest } from './describe-request'

const url = '/api/v1/demo/cloudservers/detail?status=ACTIVE&tags=env%3Dprod&offset=2'

test('the request as the page sent it, as the proxy did, and for a shell', () => {
  const api = 'https://ecs.cn-north-4.myhuaweicloud.com/v1/demo/cloudservers/detail'
  const query = '?status=ACTIVE&tags=env%3Dprod&offset=2'
  expect(describeRequest(url, 'ecs.cn-north-4.myhuaweicloud.com')).toEqual({
    get: `GET ${url}`,
    api: `GET ${api}${query}`,
    curl: `curl --globoff --header "X-Auth-Token: $TOKEN" '${api}${query}'`,
  })
})

test('a host that nobody knows is a placeholder', () => {
  expect(describeRequest(url, null).api).toMatch(/^GET https:\/\/\{endpoint\}\/v1\/demo\//)
})

test('no quote in the address ends the quotes of the shell', () => {
  const { curl } = describeRequest("/api/v1/demo/cloudservers/detail?name='$(id)'", null)
  expect(curl.match(/'/g)).toHaveLength(2)
  expect(curl).toContain('name=%27$(id)%27')
})
