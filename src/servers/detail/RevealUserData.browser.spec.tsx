import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { projectsQuery } from '~/api/queries'
import type { Server } from '~/api/server'

import { RevealUserData } from './RevealUserData'
import { readServer } from './testing/full-server'

const script = "#!/bin/bash\necho 'root:$6$salt$hash' | chpasswd -e;"
const project = { id: 'p-1', label: 'One', region: null, cloud: 'x', simulated: false }
const reveal = page.getByRole('button', { name: 'Reveal user data' })
const shown = page.getByLabelText('User data', { exact: true })
const asked = vi.fn<typeof fetch>()

beforeEach(() => {
  asked.mockReset()
  vi.stubGlobal('fetch', asked)
})

function answer(status: number, body: unknown) {
  asked.mockImplementation(async () => Response.json(body, { status }))
}

function server(id: string, list = 'cloudservers/detail'): Server {
  return {
    ...readServer({ id }),
    source: { answer: { url: `/api/v1/p-1/${list}?limit=200` }, index: 0 },
  }
}

async function show(one: Server, revealsUserData = true) {
  const client = new QueryClient()
  client.setQueryData(projectsQuery.queryKey, [{ ...project, revealsUserData }])
  const scene = (now: Server) => (
    <QueryClientProvider client={client}>
      <RevealUserData key={now.id} server={now} />
    </QueryClientProvider>
  )
  const screen = await render(scene(one))
  return { client, turnTo: (next: Server) => screen.rerender(scene(next)) }
}

test('nothing offers it where the operator did not allow it, or in the recycle bin', async () => {
  await show(server('a'), false)
  await show(server('a', 'recycle-bin/cloudservers'))
  await expect.element(reveal).not.toBeInTheDocument()
  expect(asked).not.toHaveBeenCalled()
})

test('a click shows the text, asked for this server alone, and kept nowhere', async () => {
  answer(200, { user_data: btoa(script) })
  const { client } = await show(server('a'))
  await reveal.click()
  await expect.element(shown).toHaveTextContent("echo 'root:$6$salt$hash'")
  expect(asked.mock.calls.map(([url]) => url)).toEqual(['/api/user-data/p-1/a'])
  const cached = client
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.data)
  expect(JSON.stringify(cached)).not.toContain('salt')
  await page.getByRole('button', { name: 'Hide user data' }).click()
  await expect.element(shown).not.toBeInTheDocument()
})

test('it closes when another row is shown, and does not open again by itself', async () => {
  answer(200, { user_data: btoa(script) })
  const { turnTo } = await show(server('a'))
  await reveal.click()
  await expect.element(shown).toBeVisible()
  await turnTo(server('b'))
  await expect.element(shown).not.toBeInTheDocument()
  await turnTo(server('a'))
  await expect.element(reveal).toBeVisible()
  await expect.element(shown).not.toBeInTheDocument()
})

test('what is no text is shown as base64', async () => {
  answer(200, { user_data: 'H4sIAAA=' })
  await show(server('a'))
  await reveal.click()
  await expect.element(shown).toHaveTextContent('H4sIAAA=')
  await expect.element(page.getByText('Not text; as base64:')).toBeVisible()
})

test('a refusal is told', async () => {
  const message = 'The operator of this proxy did not allow user data to be shown.'
  answer(403, { error: { code: 'Proxy.UserDataWithheld', message } })
  await show(server('a'))
  await reveal.click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(message)
  await expect.element(reveal).toBeEnabled()
})
