import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

import { startProgram } from './program'

/** An API that lets every request wait for what the test says. */
async function waitingApi() {
  const waiting: ServerResponse[] = []
  const server = createServer((_request, response) => waiting.push(response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { server, waiting, origin: `http://127.0.0.1:${port}` }
}

test('SIGTERM lets a request under way end, then the program ends well', async () => {
  const { server, waiting, origin } = await waitingApi()
  const program = await startProgram(
    [process.execPath, '--import', 'tsx', join(import.meta.dirname, '../src/proxy/main.ts')],
    {
      env: { ECS_ENDPOINT: origin, HW_PROJECT_ID: 'p', HW_AUTH_TOKEN: 'token' },
    },
  )
  const answer = fetch(`${program.origin}/api/v1/p/recycle-bin`)
  await expect.poll(() => waiting.length).toBe(1)
  const ended = program.close()
  const isRefused = () =>
    fetch(`${program.origin}/healthz`).then(
      () => false,
      () => true,
    )
  await expect.poll(isRefused).toBe(true)
  for (const response of waiting)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"servers":[]}')
  expect((await answer).status).toBe(200)
  expect(await ended).toBe(0)
  server.close()
})

test('SIGINT ends at once what SIGTERM lets go on', async () => {
  const { server, waiting, origin } = await waitingApi()
  const program = await startProgram(
    [process.execPath, '--import', 'tsx', join(import.meta.dirname, '../src/proxy/main.ts')],
    {
      env: {
        // Longer than a test may take.
        SHUTDOWN_DELAY: '300',
        ECS_ENDPOINT: origin,
        HW_PROJECT_ID: 'p',
        HW_AUTH_TOKEN: 'token',
      },
    },
  )
  const answer = fetch(`${program.origin}/api/v1/p/recycle-bin`).catch(() => 'broken off')
  await expect.poll(() => waiting.length).toBe(1)
  const ended = program.close()
  await expect.poll(async () => (await fetch(`${program.origin}/readyz`)).status).toBe(503)
  program.interrupt()
  expect(await ended).toBe(0)
  expect(await answer).toBe('broken off')
  server.closeAllConnections()
  server.close()
})
