import './index.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { cleanAddress } from './address'
import { App } from './App'
import { ErrorBoundary } from './ErrorBoundary'
import { createQueryClient } from './query-client'

// `npm run dev` alone: the simulated ECS answers in this browser. The built page does not contain it.
if (import.meta.env.DEV) {
  const { startMocking } = await import('#mocks/browser')
  await startMocking()
}

const { search, dropped } = cleanAddress(location.search)
if (dropped.length > 0) history.replaceState(history.state, '', `${location.pathname}${search}`)

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

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
