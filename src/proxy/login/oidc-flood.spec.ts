import { createServer, type ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { listenOnLoopback } from '../testing/listen-on-loopback'
import { loginSettings } from '../testing/login-settings'
import { oidcClient } from '../testing/oidc-provider'
import { startProxyUnderTest } from '../testing/proxy-under-test'

it('many logins that somebody made up ask the provider for a few at a time only', async () => {
  const held: ServerResponse[] = []
  let refuse = (response: ServerResponse): unknown => held.push(response)
  let issuer = ''
  const provider = createServer(({ url }, response) => {
    if (url === '/token') return refuse(response)
    const addresses = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    }
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(addresses))
  })
  issuer = await listenOnLoopback(provider)
  const login = loginSettings({
    way: {
      kind: 'oidc',
      issuer,
      clientId: oidcClient.id,
      clientSecret: oidcClient.secret,
      allowedUsers: ['*'],
    },
  })
  const proxy = await startProxyUnderTest({ login })
  const begun = await proxy.send('/login')
  const state = new URL(String(begun.headers.location)).searchParams.get('state')
  const headers = { cookie: String(begun.headers['set-cookie']?.[0]?.split(';', 1)[0]) }
  const path = `/login/callback?code=made-up&state=${state}`
  const statuses: number[] = []
  const ask = async () => statuses.push((await proxy.send(path, { headers })).status)
  const all = Promise.all(Array.from({ length: 100 }, ask))
  // As many as neither run nor wait are refused at once.
  await expect.poll(() => statuses.length).toBe(20)
  expect(new Set(statuses)).toEqual(new Set([503]))
  expect(held).toHaveLength(16)
  refuse = (response) => response.writeHead(400).end('{"error":"invalid_grant"}')
  held.forEach(refuse)
  await all
  expect(statuses.filter((status) => status === 403)).toHaveLength(80)
  await proxy.close()
  provider.close()
  provider.closeAllConnections()
})
