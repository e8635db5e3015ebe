import './index.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { startWorkerEarly } from '~/inventory/worker/page-client'

import { loadLanguage } from '~/lib/language/load-language'

import { App } from './App'
import { ErrorBoundary } from './ErrorBoundary'
import { createQueryClient } from './query-client'
import { startAddress } from './start-address'

// `npm run dev` alone: the simulated ECS answers in this browser. The built page does not contain it.
if (import.meta.env.DEV) {
  const { startMocking } = await import('#mocks/browser')
  await startMocking()
}

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

startWorkerEarly()

/** Not awaited by the module: code that is loaded later may import from it, and would wait for itself. */
async function start(root: Element) {
  const [{ search, dropped }] = await Promise.all([startAddress(location.search), loadLanguage()])
  if (search !== location.search) {
    history.replaceState(history.state, '', `${location.pathname}${search}`)
  }
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={createQueryClient()}>
          <NuqsAdapter>
            <App dropped={dropped} />
          </NuqsAdapter>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  )
}

void start(root)
