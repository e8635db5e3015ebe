import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { serversAddress } from '../../servers-address'
import type { View } from '../view'
import { printViews, readViews } from '../views-file'
import { ViewsMenu } from '../ViewsMenu'

export const button = page.getByRole('button', { name: /^View:/ })
export const panel = page.getByRole('group', { name: 'Views' })
export const control = (name: string | RegExp) => panel.getByRole('button', { name, exact: true })
export const says = (text: string) => expect.element(panel.getByText(text)).toBeVisible()

let current = new URLSearchParams()

/** What the address bar holds after its `?`. */
export const address = () => current

/** Shows the menu at an address, with these views of one's own. */
export async function show(search: string, views: readonly View[] = [], defaults = {}) {
  localStorage.setItem('views', printViews({ views, defaults }))
  await showAt(search)
}

/** Shows the menu at an address, with what is stored. */
export async function showAt(search: string) {
  current = new URLSearchParams(search)
  await render(
    <NuqsTestingAdapter
      hasMemory
      searchParams={search}
      onUrlUpdate={({ searchParams }) => {
        current = searchParams
      }}
    >
      <div className="w-56">
        <ViewsMenu tab="servers" filters={serversAddress} />
      </div>
    </NuqsTestingAdapter>,
  )
}

/** The views that the browser holds. */
export function stored() {
  return readViews(localStorage.getItem('views') ?? '').saved
}

/** A view of this tab. */
export const web: View = { tab: 'servers', name: 'Web', query: 'q=web' }
